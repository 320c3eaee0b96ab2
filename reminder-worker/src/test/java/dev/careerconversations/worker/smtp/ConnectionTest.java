package dev.careerconversations.worker.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.worker.smtp.Verdict.Answer;
import dev.careerconversations.worker.support.FailingMailServer;
import dev.careerconversations.worker.support.FailingMailServer.Step;
import dev.careerconversations.worker.support.MailServers;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(20)
class ConnectionTest {

    private static final byte[] MAIL = "Subject: Hello\r\n\r\nOne\r\n.dot\r\nend".getBytes(StandardCharsets.UTF_8);

    /** More than fits into what the operating system keeps for a server that does not read. */
    private static final byte[] LARGE =
            ("Subject: Hello\r\n\r\n" + ("x".repeat(70) + "\r\n").repeat(300_000)).getBytes(StandardCharsets.UTF_8);

    private FailingMailServer server;
    private Connection connection;
    private List<InternetAddress> bob;

    @BeforeEach
    void a_server() throws AddressException {
        server = new FailingMailServer();
        connection = new Connection(MailServers.at(server.port(), Duration.ofSeconds(2)));
        bob = List.of(new InternetAddress("bob@example.com"));
    }

    @AfterEach
    void no_server() {
        connection.close();
        server.close();
    }

    @Test
    void many_mails_go_over_one_connection() {
        for (int i = 0; i < 5; i++) {
            assertThat(connection.send(MAIL, bob)).isEqualTo(Verdict.ACCEPTED);
        }

        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.accepted()).hasSize(5).containsOnly("Subject: Hello\n\nOne\n..dot\nend\n");
    }

    @Test
    void a_server_that_hangs_up_before_it_knows_whom_a_mail_is_to_is_unwell() {
        server.hangsUp(Step.MAIL);

        assertThat(connection.send(MAIL, bob).answer()).isEqualTo(Answer.UNWELL);
    }

    @ParameterizedTest
    @EnumSource(names = {"RCPT", "DATA"})
    void a_connection_lost_before_the_final_dot_puts_the_mail_off(Step step) {
        server.hangsUp(step);

        assertThat(connection.send(MAIL, bob).answer()).isEqualTo(Answer.PUT_OFF);
        assertThat(server.texts()).isEmpty();
    }

    @Test
    void a_connection_lost_within_a_long_text_puts_the_mail_off() {
        server.hangsUp(Step.TEXT);

        assertThat(connection.send(LARGE, bob).answer()).isEqualTo(Answer.PUT_OFF);
        assertThat(connection.send(MAIL, bob).answer())
                .as("on a connection of its own")
                .isEqualTo(Answer.ACCEPTED);
    }

    @Test
    void a_server_that_stops_reading_is_not_waited_for_for_ever() {
        server.staysSilent(Step.TEXT);

        assertThat(connection.send(LARGE, bob).answer()).isEqualTo(Answer.PUT_OFF);
        assertThat(connection.send(MAIL, bob).answer())
                .as("on a connection of its own")
                .isEqualTo(Answer.ACCEPTED);
    }

    @Test
    void a_connection_lost_after_the_final_dot_leaves_it_uncertain() {
        server.hangsUp(Step.DOT);

        assertThat(connection.send(MAIL, bob).answer()).isEqualTo(Answer.UNCERTAIN);
        assertThat(server.connections()).as("not repeated at once").isEqualTo(1);
    }

    @Test
    void a_mail_that_is_held_back_before_its_final_dot_does_not_arrive() {
        assertThat(connection.send(MAIL, bob)).isEqualTo(Verdict.ACCEPTED);

        assertThat(connection.send(MAIL, bob, () -> false)).isEqualTo(Verdict.HELD_BACK);
        assertThat(connection.send(MAIL, bob, () -> true))
                .as("the next mail, on a connection of its own")
                .isEqualTo(Verdict.ACCEPTED);

        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.texts()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"MAIL", "RCPT", "DATA"})
    void a_reused_connection_that_is_gone_is_replaced_at_once(Step step) {
        server.takes().hangsUp(step).takes();

        assertThat(connection.send(MAIL, bob).answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(connection.send(MAIL, bob).answer()).isEqualTo(Answer.ACCEPTED);

        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.accepted()).hasSize(2);
    }

    @Test
    void a_server_that_has_had_enough_of_a_connection_gets_another() {
        server.takes().replies(Step.MAIL, "421 4.4.2 too many mails").takes();

        connection.send(MAIL, bob);

        assertThat(connection.send(MAIL, bob).answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void a_reused_connection_lost_after_the_final_dot_is_not_repeated() {
        server.takes().hangsUp(Step.DOT);
        connection.send(MAIL, bob);

        assertThat(connection.send(MAIL, bob).answer()).isEqualTo(Answer.UNCERTAIN);
        assertThat(server.texts()).hasSize(2);
    }

    @Test
    void answers_for_one_mail_leave_the_connection_to_the_next() {
        server.replies(Step.RCPT, "550 5.1.1 no such user")
                .replies(Step.DOT, "554 spam")
                .replies(Step.RCPT, "450 greylisted")
                .replies(Step.DOT, "451 try later");

        assertThat(connection.send(MAIL, bob).answer()).isEqualTo(Answer.REFUSED);
        assertThat(connection.send(MAIL, bob).answer()).isEqualTo(Answer.REFUSED);
        assertThat(connection.send(MAIL, bob).answer()).isEqualTo(Answer.PUT_OFF);
        assertThat(connection.send(MAIL, bob).answer()).isEqualTo(Answer.FALTERED);
        assertThat(connection.send(MAIL, bob).answer()).isEqualTo(Answer.ACCEPTED);

        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void a_refused_copy_does_not_keep_the_mail_from_its_recipient() throws AddressException {
        server.replies(Step.RCPT_AGAIN, "550 5.1.1 no such user");

        Verdict verdict = connection.send(MAIL, List.of(bob.get(0), new InternetAddress("alice@example.com")));

        assertThat(verdict.answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(server.accepted()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such user, REFUSED",
        "450 greylisted, PUT_OFF",
        "451 try later, PUT_OFF",
        "421 enough, FALTERED"
    })
    void nobody_gets_a_copy_of_a_mail_that_its_recipient_does_not_get(String reply, Answer expected)
            throws AddressException {
        server.replies(Step.RCPT, reply).takes();
        List<InternetAddress> both = List.of(bob.get(0), new InternetAddress("alice@example.com"));

        Verdict verdict = connection.send(MAIL, both);

        assertThat(verdict.answer()).isEqualTo(expected);
        assertThat(verdict.reason()).isEqualTo(reply);
        assertThat(server.texts()).isEmpty();
        assertThat(connection.send(MAIL, both).answer()).as("the next mail").isEqualTo(Answer.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({"DOT, 554 spam, REFUSED", "DOT, 450 later, PUT_OFF", "DATA, 554 no, REFUSED", "RCPT, 550 no, REFUSED"})
    void what_the_server_said_counts_although_it_says_nothing_more(Step step, String reply, Answer expected) {
        server.repliesAtLast(step, reply).takes();

        Verdict verdict = connection.send(MAIL, bob);

        assertThat(verdict.answer()).isEqualTo(expected);
        assertThat(verdict.reason()).isEqualTo(reply);
        assertThat(connection.send(MAIL, bob).answer())
                .as("on a connection of its own")
                .isEqualTo(Answer.ACCEPTED);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void a_server_that_greets_with_421_or_is_not_there_is_unwell() {
        server.replies(Step.GREETING, "421 busy");
        assertThat(connection.send(MAIL, bob).answer()).isEqualTo(Answer.UNWELL);

        server.close();
        assertThat(connection.send(MAIL, bob).answer()).isEqualTo(Answer.UNWELL);
    }

    @Test
    void a_server_that_never_answers_the_final_dot_is_not_waited_for_for_ever() {
        server.staysSilent(Step.DOT);

        assertThat(connection.send(MAIL, bob).answer()).isEqualTo(Answer.UNCERTAIN);
    }
}
