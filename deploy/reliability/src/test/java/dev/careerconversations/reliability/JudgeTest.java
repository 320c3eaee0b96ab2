package dev.careerconversations.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerconversations.worker.smtp.Connection;
import dev.careerconversations.worker.smtp.MailServer;
import dev.careerconversations.worker.smtp.MailServer.Patience;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows prove something only because they can fail: what workers must never do, and whether it would be noticed. */
class JudgeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String TOLD = """
            with told as (
                insert into delivery.email (recipient_id, state, next_attempt_at, expires_at, created_at, settled_at)
                select recipient_id, 'SENT', now(), now(), now(), now() from delivery.notice where state = 'PENDING'
                returning id, recipient_id)
            update delivery.notice n set state = 'SENT', email_id = told.id, settled_at = now()
            from told where n.recipient_id = told.recipient_id returning told.id""";

    private Rig rig;
    private Sink first;
    private Sink second;

    @BeforeEach
    void two_mail_servers_and_three_mails_that_count_as_sent() {
        rig = Rig.open("judge_" + UUID.randomUUID().toString().replace('-', '_'));
        first = rig.sink(Fault.NONE);
        second = rig.sink(Fault.NONE);
        rig.seeds().followUps("a", 3);
    }

    /** No row of the table is left behind. */
    @AfterEach
    void close() throws IOException {
        rig.close();
        Files.deleteIfExists(Report.FOLDER.resolve("00.md"));
        Files.deleteIfExists(Report.FOLDER);
    }

    @Test
    void what_was_taken_once_by_either_server_is_right() throws Exception {
        List<String> emails = told();
        send(first, emails.get(0), "Hello");
        send(second, emails.get(1), "Hello");
        send(first, emails.get(2), "Hello");

        assertThat(verdict()).isEqualTo(new Verdict(3, 0, 0, 0, Map.of("SENT", 3L)));
        row(verdict(), 0).done();
    }

    @Test
    void a_mail_that_counts_as_sent_and_that_no_server_has_taken_is_lost() throws Exception {
        List<String> emails = told();
        send(first, emails.get(0), "Hello");
        send(second, emails.get(1), "Hello");

        assertThat(verdict().lost()).isEqualTo(1);
        fails("lost 0");
    }

    @Test
    void a_mail_that_nobody_has_begun_is_lost_but_one_that_failed_for_a_reason_is_not() {
        rig.owner().useHandle(handle -> handle.execute("""
                update delivery.notice set state = 'FAILED', reason = '550'
                where id = (select id from delivery.notice limit 1)"""));

        assertThat(verdict().lost()).isEqualTo(2);
        assertThat(rig.judge().open()).isEqualTo(2);
        fails("lost 0");
    }

    @Test
    void a_repeat_with_other_bytes_is_told_from_an_identical_one() throws Exception {
        List<String> emails = toldOnce();
        send(second, emails.get(0), "Hello");
        assertThat(verdict().differing()).isZero();
        row(verdict(), 1).done();

        send(second, emails.get(1), "Hello again");

        assertThat(verdict().repeated()).isEqualTo(2);
        assertThat(verdict().differing()).isEqualTo(1);
        fails("identical repeats");
    }

    @Test
    void one_repeat_more_than_the_bound_fails_a_row() throws Exception {
        List<String> emails = toldOnce();
        send(first, emails.get(0), "Hello");
        send(second, emails.get(0), "Hello");

        assertThat(verdict().repeated()).isEqualTo(2);
        row(verdict(), 2).done();
        assertThatThrownBy(() -> row(verdict(), 1).done()).hasMessageContaining("repeated ≤ 1");
    }

    private void fails(String requirement) {
        assertThatThrownBy(() -> row(verdict(), Long.MAX_VALUE).done()).hasMessageContaining(requirement);
    }

    /** Judges as rows do. */
    private static Report row(Verdict verdict, long most) {
        return Report.row(0, "a judge", "sees it")
                .nothingLost(verdict)
                .require("repeated ≤ " + most, verdict.repeated() <= most);
    }

    private Verdict verdict() {
        return rig.judge().verdict();
    }

    /** Has each told, and taken once. */
    private List<String> toldOnce() throws Exception {
        List<String> emails = told();
        for (String email : emails) {
            send(first, email, "Hello");
        }
        return emails;
    }

    private List<String> told() {
        return rig.owner()
                .withHandle(handle -> handle.createQuery(TOLD)
                        .mapTo(UUID.class)
                        .map(UUID::toString)
                        .list());
    }

    private static void send(Sink sink, String email, String text) throws Exception {
        MailServer server = new MailServer(
                "localhost",
                sink.port(),
                null,
                null,
                false,
                "DISABLED",
                null,
                "careers@example.com",
                new Patience(PATIENCE, PATIENCE, PATIENCE));
        try (Connection connection = new Connection(server)) {
            String mail = "Message-ID: <" + email + "@example.com>\r\nSubject: Hello\r\n\r\n" + text + "\r\n";
            connection.send(mail.getBytes(StandardCharsets.UTF_8), List.of(new InternetAddress("manager@example.com")));
        }
    }
}
