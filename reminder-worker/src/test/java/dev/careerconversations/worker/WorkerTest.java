package dev.careerconversations.worker;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import dev.careerconversations.backends.CaughtMail;
import dev.careerconversations.backends.MailCatcher;
import dev.careerconversations.backends.PostgresServer;
import dev.careerconversations.worker.support.Backends;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Conversation;
import dev.careerconversations.worker.support.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The worker as it runs: what is due in the database arrives at a mail server, by itself. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WorkerTest {

    private static final Instant FAR_DEADLINE = Instant.parse("2125-01-01T00:30:00Z");

    MailCatcher catcher;
    PostgresServer postgres;

    @Inject
    DataSource database;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private Story story;
    private Person alice;
    private Person bob;
    private Conversation conversation;

    @BeforeEach
    void a_conversation() {
        Jdbi owner = Jdbi.create(postgres.connectAs(PostgresServer.OWNER));
        Database.empty(owner);
        catcher.clear();
        story = new Story(owner);
        alice = story.person("Alice");
        bob = story.person("Bob");
        conversation = story.between(alice, bob);
    }

    @Test
    void the_worker_is_ready_where_the_contract_is_offered() {
        get(management.resolve("health/ready"))
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'delivery contract' }.data.offered", greaterThanOrEqualTo(2))
                .body("checks.name", hasItem("rounds are completed"));
        get(management.resolve("health/live")).then().statusCode(200).body("checks.name", contains("rounds end"));
    }

    @Test
    void what_is_sent_and_what_waits_is_told_to_prometheus() {
        conversation.overdue("Mentor", Story.NOW);
        onlyMail();

        await().untilAsserted(() -> assertThat(
                        get(management.resolve("metrics")).asString())
                .containsPattern("worker_emails_settled_total\\{state=\"SENT\"} [1-9]")
                .containsPattern("worker_smtp_seconds_count [1-9]")
                .containsPattern("worker_database_seconds_count [1-9]")
                .containsPattern("worker_rounds_total\\{outcome=\"completed\"} [1-9]")
                .contains("worker_due_backlog 0.0", "worker_followups_late 0.0", "worker_leases_expired_total 0.0"));
    }

    @Test
    void no_thread_exports_traces_while_they_are_off() {
        conversation.overdue("Mentor", Story.NOW);
        onlyMail();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .anyMatch(name -> name.startsWith("lane-"))
                .noneMatch(name -> name.contains("SpanProcessor"));
    }

    @Test
    void a_follow_up_arrives_word_for_word_with_copy_and_reply_to_the_employee() {
        String text =
                "Dear Bob,\n\n  thank you for <b>today</b> & \"yesterday\".   \n.\nFrom here on: https://example.com\n"
                        + "x".repeat(1_200) + "\n\nGrüße, Ålice";

        UUID notice =
                conversation.followUp("Thank you for our career development conversation – Ålice", text, Story.NOW);
        CaughtMail mail = onlyMail();

        assertThat(mail.text()).isEqualTo(text);
        assertThat(mail.subject()).isEqualTo("Thank you for our career development conversation – Ålice");
        assertThat(mail.envelope()).containsExactlyInAnyOrder("bob@example.com", "alice@example.com");
        assertThat(mail.to()).isEqualTo("Bob <bob@example.com>");
        assertThat(mail.cc()).isEqualTo("Alice <alice@example.com>");
        assertThat(mail.replyTo()).isEqualTo("Alice <alice@example.com>");
        assertThat(mail.from()).isEqualTo("Alice via Career Conversations <careers@example.com>");
        assertThat(mail.messageId()).isEqualTo("<" + story.emailOf(notice).id() + "@example.com>");
        assertThat(mail.source()).doesNotContain("Auto-Submitted");
        await().untilAsserted(() -> assertThat(story.notice(notice).state()).isEqualTo("SENT"));
    }

    @Test
    void no_copy_goes_to_an_address_that_has_become_somebody_elses() {
        story.losesAddress(alice);
        conversation.followUp("Thank you", "Thanks", Story.NOW);

        CaughtMail mail = onlyMail();

        assertThat(mail.envelope()).containsExactly("bob@example.com");
        assertThat(mail.source()).doesNotContain("alice@example.com");
        assertThat(mail.from()).isEqualTo("Alice via Career Conversations <careers@example.com>");
    }

    @Test
    void what_was_typed_stays_text_in_html() {
        conversation.followUp("Thanks", "<script>alert(1)</script>\nfish & chips", Story.NOW);

        assertThat(onlyMail().html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;<br\n>fish &amp; chips<br\n>")
                .doesNotContain("<script");
    }

    @Test
    void the_reminders_of_one_person_arrive_as_one_mail_with_the_most_urgent_first() {
        // All at once: the worker runs meanwhile, and would tell what is there.
        story.owner().useTransaction(handle -> {
            conversation.checkIn("CHECK_IN", LocalDate.of(2126, 3, 13), Story.NOW);
            remind("ACTION_ITEM_DUE_SOON", "Read the book", LocalDate.of(2126, 3, 15));
            remind("ACTION_ITEM_DUE_TODAY", "Ask for a mentor", LocalDate.of(2126, 3, 12));
            remind("ACTION_ITEM_OVERDUE", "Finish <the> course", LocalDate.of(2126, 3, 11));
            conversation.promise("MANAGER", "Introduce Dana", LocalDate.of(2126, 3, 20));
            conversation.plannedCheckIn(LocalDate.of(2126, 4, 1));
        });

        CaughtMail mail = onlyMail();

        assertThat(mail.subject()).isEqualTo("Overdue: Finish <the> course (and 3 more)");
        assertThat(mail.text())
                .containsSubsequence(
                        "Hello Alice",
                        "Overdue: Finish <the> course",
                        "It was due on Monday, 11 March 2126.",
                        "Due Tuesday, 12 March 2126: Ask for a mentor",
                        "Check-in with Bob on Wednesday, 13 March 2126",
                        "Due soon: Read the book",
                        "It is due on Friday, 15 March 2126.",
                        "What Bob promised\n- Introduce Dana, by Wednesday, 20 March 2126\n",
                        "Next check-in\n- Monday, 1 April 2126, with Bob\n",
                        "You get this because",
                        "Stop reminders of action items\nhttps://api.example.com/unsubscribe/k1.",
                        "Stop reminders of check-ins\nhttps://api.example.com/unsubscribe/k1.")
                .contains("https://careers.example.com/plans/" + conversation.id() + "#");
        assertThat(mail.html())
                .contains("Finish &lt;the&gt; course")
                .contains("href=\"https://careers.example.com/plans/" + conversation.id() + "#")
                .contains("prefers-color-scheme: dark")
                .doesNotContain("<img", "<the>");
        assertThat(mail.source())
                .containsPattern("List-Unsubscribe: <https://api.example.com/unsubscribe/k1\\.[\\w-]{23}\\.[\\w-]{43}>")
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n", "method=PUBLISH", "check-in.ics");
        assertThat(mail.source()).contains("Auto-Submitted: auto-generated\r\n");
        assertThat(mail.from()).isEqualTo("Career Conversations <careers@example.com>");
        assertThat(mail.envelope()).containsExactly("alice@example.com");
    }

    @Test
    void a_call_for_the_outcome_names_its_deadline_by_the_readers_clock() {
        Person carol = story.person("Carol", "carol@example.com", "America/New_York", "en-US");
        Conversation held = story.between(carol, bob);
        held.meeting(FAR_DEADLINE.minus(Duration.ofHours(24)).minus(Duration.ofMinutes(30)), "Room 4", 0);
        // The first call is stale when the second is due, long before the deadline.
        held.recordOutcome(Story.NOW, FAR_DEADLINE.minus(Duration.ofHours(4)));

        CaughtMail mail = onlyMail();

        assertThat(mail.subject()).isEqualTo("Record what you and Bob agreed on");
        assertThat(mail.text()).contains("by Sunday, December 31, 2124, 7:30 PM, New York time");
    }

    @Test
    void a_name_with_line_breaks_and_a_subject_with_headers_begin_no_header() {
        Person eve = story.person("Eve\r\nBcc: victim@example.com", "eve@example.com", "Europe/Berlin", "de");
        story.between(eve, bob).followUp("Hi\r\nBcc: victim@example.com\r\n\r\nbody", "Text", Story.NOW);

        CaughtMail mail = onlyMail();

        assertThat(mail.envelope()).containsExactlyInAnyOrder("bob@example.com", "eve@example.com");
        assertThat(Arrays.stream(mail.source().split("\r?\n"))).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(mail.subject()).isEqualTo("Hi Bcc: victim@example.com body");
    }

    @Test
    void names_and_titles_in_other_scripts_arrive_readable() throws Exception {
        Person yuki = story.person("雪, 山田", "yuki@example.com", "Asia/Tokyo", "ja");
        story.between(yuki, bob).overdue("本を読む", Story.NOW);

        CaughtMail mail = onlyMail();

        assertThat(mail.subject()).isEqualTo("Overdue: 本を読む");
        assertThat(new InternetAddress(mail.to()).getPersonal()).isEqualTo("雪, 山田");
        assertThat(mail.text()).contains("Hello 雪, 山田");
        assertThat(mail.source().getBytes(StandardCharsets.UTF_8))
                .as("plain ASCII on the wire")
                .hasSize(mail.source().length());
    }

    @Test
    void somebody_of_unknown_zone_or_address_keeps_no_mail_back() {
        Person homeless = story.person("Homeless", "not an address", "Europe/Berlin", "en");
        UUID nowhere = story.between(homeless, bob).overdue("Course", Story.NOW);
        Person lost = story.person("Lost", "lost@example.com", "Mars/Olympus", "xx");
        UUID broken = story.between(lost, bob).recordOutcome(Story.NOW, FAR_DEADLINE);
        UUID fine = conversation.overdue("Mentor", Story.NOW);

        await().untilAsserted(() -> {
            assertThat(story.notice(broken).state()).isEqualTo("FAILED");
            assertThat(story.notice(nowhere).state()).isEqualTo("FAILED");
            assertThat(story.notice(fine).state()).isEqualTo("SENT");
        });
    }

    @Test
    void a_worker_that_falls_silent_in_a_transaction_does_not_keep_its_locks() throws SQLException {
        try (var silent = database.getConnection();
                var other = postgres.connectAs(PostgresServer.WORKER).getConnection()) {
            silent.setAutoCommit(false);
            silent.createStatement().execute("select pg_advisory_xact_lock(1)");

            await().atMost(Duration.ofSeconds(20)).until(() -> {
                var free = other.createStatement().executeQuery("select pg_try_advisory_lock(1)");
                return free.next() && free.getBoolean(1);
            });
        }
    }

    private void remind(String kind, String title, LocalDate dueOn) {
        conversation.actionItem(kind, title, dueOn, Story.NOW, null);
    }

    private CaughtMail onlyMail() {
        await().until(() -> !catcher.received().isEmpty());
        assertThat(catcher.received()).hasSize(1);
        return catcher.received().get(0);
    }
}
