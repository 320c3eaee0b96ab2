package dev.careerconversations.worker.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.worker.support.Schedule.Plan;
import dev.careerconversations.worker.support.ScriptedSmtp;
import dev.careerconversations.worker.support.WorkerTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a mail when the server does not simply take it. */
@QuarkusTest
class FaultTest extends WorkerTest {

    private ScriptedSmtp server;
    private Plan plan;
    private UUID notice;

    @BeforeEach
    void oneFollowUp() throws IOException {
        server = ScriptedSmtp.start();
        plan = schedule.plan("Emma", "Max");
        notice = schedule.followUp(plan, "Thanks", "Thank you.");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void a_refused_recipient_fails_at_once_with_the_servers_words() {
        server.on("RCPT", "550 5.1.1 no such user");

        send();

        assertThat(schedule.email(notice)).isEqualTo("FAILED, attempt 0, retries 0");
        assertThat(schedule.state(notice)).startsWith("FAILED: ").contains("550 5.1.1 no such user");
    }

    @Test
    void a_refused_text_fails_too() {
        server.on(".", "554 5.7.1 spam");

        send();

        assertThat(schedule.state(notice)).startsWith("FAILED: ").contains("554 5.7.1 spam");
    }

    @Test
    void a_mail_that_is_put_off_is_tried_again_after_about_a_minute() {
        server.on("RCPT", "450 4.2.1 mailbox busy");

        send();

        assertThat(schedule.email(notice)).isEqualTo("QUEUED, attempt 0, retries 1");
        assertThat(schedule.state(notice)).isEqualTo("QUEUED");
        assertThat(schedule.withdraw(notice)).isTrue();
    }

    @Test
    void a_mail_that_is_put_off_for_too_long_is_given_up() {
        server.on("RCPT", "450 4.2.1 mailbox busy");
        assembler.assemble(NOW);
        schedule.execute("update delivery.email set expires_at = ?", java.sql.Timestamp.from(NOW.plusSeconds(10)));

        dispatch(localhost(server.port()), NOW);

        assertThat(schedule.email(notice)).startsWith("DEAD");
        assertThat(schedule.state(notice))
                .startsWith("FAILED: given up after 1 attempts")
                .contains("450");
    }

    @Test
    void a_server_that_is_unwell_is_left_alone_and_the_mail_charged_nothing() {
        server.on("MAIL", "421 4.3.2 shutting down");

        send();

        assertThat(schedule.email(notice)).isEqualTo("QUEUED, attempt 0, retries 0");
        assertThat(schedule.state(notice)).isEqualTo("QUEUED");
    }

    @Test
    void a_server_that_cannot_be_reached_charges_nothing_and_the_mail_arrives_once_it_can() throws IOException {
        int port = server.port();
        server.close();
        workOff(localhost(port), NOW);
        assertThat(schedule.email(notice)).isEqualTo("QUEUED, attempt 0, retries 0");

        dispatch(mailServer, afterwards());

        assertThat(schedule.state(notice)).isEqualTo("SENT");
        assertThat(mail.received()).hasSize(1);
    }

    @Test
    void a_connection_lost_before_the_final_dot_is_a_retry() {
        server.on("DATA", ScriptedSmtp.HANG_UP);

        send();

        assertThat(schedule.email(notice)).isEqualTo("QUEUED, attempt 0, retries 1");
        assertThat(schedule.withdraw(notice)).isTrue();
    }

    @Test
    void a_connection_lost_after_the_final_dot_is_repeated_once_byte_for_byte() {
        server.on(".", ScriptedSmtp.HANG_UP);

        send();
        assertThat(schedule.email(notice)).isEqualTo("QUEUED, attempt 1, retries 0");
        assertThat(schedule.withdraw(notice)).as("it may have arrived").isFalse();
        server.on(".", "250 taken");
        dispatch(localhost(server.port()), afterwards());

        assertThat(schedule.state(notice)).isEqualTo("SENT");
        assertThat(server.bodies()).hasSize(2);
        assertThat(server.bodies().get(1)).isEqualTo(server.bodies().get(0)).contains("Message-ID: <");
    }

    @Test
    void a_mail_that_twice_may_have_arrived_is_not_repeated_for_ever() {
        server.on(".", ScriptedSmtp.HANG_UP);

        send();
        dispatch(localhost(server.port()), afterwards());
        dispatch(localhost(server.port()), afterwards());

        assertThat(server.bodies()).hasSize(2);
        assertThat(schedule.email(notice)).startsWith("DEAD");
    }

    @Test
    void a_refused_copy_does_not_keep_the_mail_from_its_recipient() {
        server.on("RCPT TO:<" + plan.employee(), "550 5.1.1 has left");

        send();

        assertThat(schedule.state(notice)).isEqualTo("SENT");
        assertThat(server.bodies()).hasSize(1);
    }

    @Test
    void a_refused_recipient_is_not_made_good_by_a_copy() {
        server.on("RCPT TO:<" + plan.manager(), "550 5.1.1 has left");

        send();

        assertThat(schedule.state(notice)).startsWith("FAILED: ").contains("550 5.1.1 has left");
    }

    @Test
    void an_address_that_is_none_fails_and_keeps_no_other_mail_back() {
        schedule.execute("update career.person set email = 'not an address' where id = ?", plan.manager());
        UUID other = schedule.reminder(schedule.plan("Erik", "Maya"), "Promise");

        send();

        assertThat(schedule.state(notice)).startsWith("FAILED: cannot be composed");
        assertThat(schedule.state(other)).isEqualTo("SENT");
    }

    private void send() {
        workOff(localhost(server.port()), NOW);
    }

    /** Two minutes from the database's now, by which waits are measured. */
    private Instant afterwards() {
        return jdbi.withHandle(handle -> handle.select("select now()")
                        .mapTo(java.sql.Timestamp.class)
                        .one()
                        .toInstant())
                .plus(Duration.ofMinutes(2));
    }
}
