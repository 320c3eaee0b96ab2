package dev.careerconversations.worker.operator;

import static dev.careerconversations.worker.support.Story.NOW;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerconversations.backends.PostgresServer;
import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Database.Started;
import dev.careerconversations.worker.support.Ledgers.EmailRow;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Conversation;
import dev.careerconversations.worker.support.Story.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was not delivered can be tried again or given up, by hand and on the record. */
@ExtendWith(Database.class)
class TroubledEmailsTest {

    private Jdbi worker;
    private Jdbi operator;
    private Story story;
    private Conversation conversation;
    private Instant today;

    @BeforeEach
    void a_conversation(Started database, Jdbi worker, Story story) {
        this.worker = worker;
        this.story = story;
        operator = database.connectTo(PostgresServer.OPERATOR);
        conversation = story.between(story.person("Alice"), story.person("Bob"));
        today = story.owner()
                .withHandle(handle -> handle.select("select now()")
                        .mapTo(java.sql.Timestamp.class)
                        .one()
                        .toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "DEAD", "QUARANTINED"})
    void what_was_not_delivered_is_tried_again_as_if_for_the_first_time(String trouble) {
        UUID notice = conversation.followUp("Thank you", "Text", NOW);
        UUID email = troubled(trouble);

        operator("select delivery.retry_email(?, ' the mailbox exists now ')", email);

        EmailRow tried = story.emailOf(notice);
        assertThat(tried.state()).isEqualTo("QUEUED");
        assertThat(tried.attempt() + tried.retries()).isZero();
        assertThat(tried.reason()).isNull();
        assertThat(tried.expiresAt()).isAfter(today.plus(2, DAYS).minusSeconds(1));
        assertThat(tried.nextAttemptAt()).isBefore(today.plus(1, HOURS));
        assertThat(story.notice(notice).state()).isEqualTo("QUEUED");
        assertThat(story.notice(notice).reason()).isNull();
        assertThat(story.notice(notice).settledAt()).isNull();
        assertThat(recorded()).containsExactly("career_operator RETRY " + email + " the mailbox exists now");
    }

    @Test
    void a_message_that_may_have_arrived_is_repeated_as_it_was_and_cannot_be_withdrawn() {
        UUID notice = conversation.followUp("Thank you", "Text", NOW);
        UUID email = troubled("DEAD");
        story.owner()
                .useHandle(handle -> handle.execute("update delivery.email set rendered = 'as it was', doubts = 5"));

        operator("select delivery.retry_email(?, 'why')", email);

        assertThat(story.emailOf(notice).rendered())
                .isEqualTo("as it was".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(story.notice(notice).state()).isEqualTo("SENDING");
    }

    @Test
    void a_digest_is_composed_afresh_of_what_is_left_to_tell() {
        UUID fresh = conversation.overdue("Mentor", NOW);
        UUID stale = conversation.actionItem(
                "ACTION_ITEM_DUE_TODAY", "Course", LocalDate.of(2026, 3, 12), NOW, NOW.plus(3, HOURS));
        UUID withdrawn = conversation.overdue("Talk", NOW);
        UUID email = troubled("DEAD");
        story.owner().useHandle(handle -> {
            handle.execute("update delivery.email set rendered = 'as it was', doubts = 5");
            handle.execute("update delivery.notice set stale_at = now() where id = ?", stale);
            detach(handle, withdrawn);
        });

        operator("select delivery.retry_email(?, 'why')", email);

        assertThat(story.emailOf(fresh).rendered()).isNull();
        assertThat(story.notice(fresh).state()).isEqualTo("QUEUED");
        assertThat(story.notice(stale).state()).isEqualTo("SKIPPED");
        assertThat(story.notice(stale).reason()).isEqualTo("stale");
        assertThat(story.notice(withdrawn).state()).isEqualTo("FAILED");
    }

    @Test
    void what_was_taken_back_while_it_was_being_sent_is_not_tried_again() {
        UUID stays = conversation.overdue("Mentor", NOW);
        UUID takenBack = conversation.overdue("Talk", NOW);
        UUID email = troubled("DEAD");
        story.takeBack(takenBack, "no longer implied by the plan");

        int leftToTell =
                operator.withHandle(handle -> handle.select("select left_to_tell from delivery.troubled_email_v1")
                        .mapTo(Integer.class)
                        .one());
        assertThat(leftToTell).isEqualTo(1);
        operator("select delivery.retry_email(?, 'why')", email);

        assertThat(story.notice(stays).state()).isEqualTo("QUEUED");
        assertThat(story.notice(takenBack).state()).isEqualTo("FAILED");
    }

    @Test
    void what_cannot_be_retried_says_why_and_nothing_is_changed_or_recorded() {
        UUID withdrawn = conversation.followUp("Thank you", "Text", NOW);
        UUID email = troubled("FAILED");
        UUID unknown = UUID.randomUUID();

        refused("select delivery.retry_email(?, 'why')", unknown, "There is no email " + unknown);
        refused("select delivery.retry_email(?, ' ')", email, "Say why");
        refused("select delivery.retry_email(?, null)", email, "Say why");
        story.owner().useHandle(handle -> detach(handle, withdrawn));
        refused("select delivery.retry_email(?, 'why')", email, "Nothing of email " + email + " is left to tell");
        story.owner().useHandle(handle -> handle.execute("update delivery.email set state = 'SENT'"));
        refused("select delivery.retry_email(?, 'why')", email, "not in trouble: it is SENT");
        refused("select delivery.discard_email(?, 'why')", email, "not in trouble: it is SENT");

        assertThat(story.notice(withdrawn).state()).isEqualTo("FAILED");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void what_is_given_up_is_no_longer_in_trouble_and_never_told() {
        UUID notice = conversation.followUp("Thank you", "Text", NOW);
        UUID email = troubled("QUARANTINED");

        operator("select delivery.discard_email(?, 'told by telephone')", email);

        assertThat(story.emailOf(notice).state()).isEqualTo("DISCARDED");
        assertThat(story.notice(notice).state()).isEqualTo("FAILED");
        assertThat(recorded()).containsExactly("career_operator DISCARD " + email + " told by telephone");
        refused("select delivery.retry_email(?, 'why')", email, "not in trouble: it is DISCARDED");
    }

    @Test
    void what_is_in_trouble_is_listed_without_a_word_of_what_it_tells() {
        Person carol = story.person("Carol");
        Conversation other = story.between(carol, story.person("Dora"));
        other.overdue("Secret course", NOW);
        other.actionItem("ACTION_ITEM_DUE_TODAY", "Secret", LocalDate.of(2026, 3, 12), NOW, NOW.plus(3, HOURS));
        UUID email = troubled("FAILED");

        List<String> listed =
                operator.withHandle(handle -> handle.select("select v::text from delivery.troubled_email_v1 v")
                        .mapTo(String.class)
                        .list());

        assertThat(listed).hasSize(1);
        assertThat(listed.get(0))
                .contains(email.toString(), "FAILED", "550 no such user", "Carol", "carol@example.com")
                .contains("{ACTION_ITEM_DUE_TODAY,ACTION_ITEM_OVERDUE}")
                .endsWith(",1)") // the other one is stale by now
                .doesNotContain("Secret");
    }

    /** Sends nothing: plays the worker that settles all emails like this. */
    private UUID troubled(String state) {
        new Assembler(worker, 1_000).assemble(NOW);
        return story.owner().inTransaction(handle -> {
            handle.execute(
                    "update delivery.notice set state = 'FAILED', reason = '550 no such user', settled_at = now() where state = 'QUEUED'");
            return handle.createQuery("""
                            update delivery.email set state = :state, reason = '550 no such user', settled_at = now(), attempt = 3, retries = 2
                            returning id""")
                    .bind("state", state)
                    .mapTo(UUID.class)
                    .one();
        });
    }

    /** The API finds that the plan does not imply it any more. */
    private static void detach(org.jdbi.v3.core.Handle handle, UUID notice) {
        handle.execute("update delivery.notice set email_id = null where id = ?", notice);
    }

    private void operator(String sql, UUID email) {
        operator.useHandle(handle -> handle.select(sql, email).mapToMap().list());
    }

    private void refused(String sql, UUID email, String message) {
        assertThatThrownBy(() -> operator(sql, email)).hasMessageContaining(message);
    }

    private List<String> recorded() {
        return operator.withHandle(handle -> handle.select(
                        "select concat_ws(' ', performed_by, action, email_id, reason) from delivery.operation_v1")
                .mapTo(String.class)
                .list());
    }
}
