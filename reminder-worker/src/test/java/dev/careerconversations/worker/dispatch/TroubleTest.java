package dev.careerconversations.worker.dispatch;

import static dev.careerconversations.worker.support.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.worker.compose.Composed;
import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.FailingMailServer;
import dev.careerconversations.worker.support.FailingMailServer.Step;
import dev.careerconversations.worker.support.Ledgers.EmailRow;
import dev.careerconversations.worker.support.MailServers;
import dev.careerconversations.worker.support.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dispatching to a mail server that is not well, or does not like a mail. */
@ExtendWith(Database.class)
class TroubleTest {

    /** After the database's own time, by which settlements reckon the next attempt. */
    private static final Instant LATER = Instant.parse("2126-01-01T00:00:00Z");

    private Jdbi jdbi;
    private Story story;
    private FailingMailServer server;
    private Worker dispatcher;
    private UUID notice;

    @BeforeEach
    void a_follow_up_is_due(Jdbi worker, Story story) {
        this.jdbi = worker;
        this.story = story;
        notice = story.between(story.person("Alice"), story.person("Bob")).followUp("Thanks", "Text", NOW);
        new Assembler(worker, 10).assemble(NOW);
        server = new FailingMailServer();
        dispatcher = worker();
    }

    @AfterEach
    void no_server() {
        dispatcher.close();
        server.close();
    }

    @Test
    void a_refused_mail_fails_with_code_and_words() {
        server.replies(Step.RCPT, "550 5.1.1 no such user");

        dispatcher.dispatch(NOW);

        assertThat(email().state()).isEqualTo("FAILED");
        assertThat(story.notice(notice).state()).isEqualTo("FAILED");
        assertThat(story.notice(notice).reason()).contains("550 5.1.1 no such user");
    }

    @Test
    void a_mail_put_off_is_retried_within_a_minute_and_then_sent() {
        server.replies(Step.RCPT, "450 greylisted").takes();

        dispatcher.dispatch(NOW);
        assertThat(email().state()).isEqualTo("QUEUED");
        assertThat(email().retries()).isEqualTo(1);
        assertThat(email().nextAttemptAt())
                .isBetween(databaseNow().plusSeconds(35), databaseNow().plusSeconds(60));

        dispatcher.dispatch(LATER.minusSeconds(1));
        assertThat(story.notice(notice).state()).isEqualTo("SENT");
    }

    @Test
    void a_mail_put_off_until_it_expires_is_dead() {
        server.replies(Step.RCPT, "450 mailbox busy");

        dispatcher.dispatch(NOW.plus(Duration.ofDays(2)).minusSeconds(10));

        assertThat(email().state()).isEqualTo("DEAD");
        assertThat(story.notice(notice).state()).isEqualTo("FAILED");
        assertThat(story.notice(notice).reason())
                .startsWith("given up after 1 attempts")
                .contains("450 mailbox busy");
    }

    @Test
    void a_recipient_whom_the_server_fails_at_is_no_reason_to_leave_it_alone() {
        server.replies(Step.RCPT, "451 4.3.0 mailbox trouble").takes();

        dispatcher.dispatch(NOW);

        assertThat(email().retries()).isEqualTo(1);
        assertThat(unwell()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DOT, 451 local error", "DATA, 421 enough"})
    void a_mail_at_which_the_server_falters_until_it_expires_is_dead(Step step, String reply) {
        server.replies(step, reply);

        dispatcher.dispatch(NOW.plus(Duration.ofDays(2)).plusSeconds(1));

        assertThat(email().state()).isEqualTo("DEAD");
        assertThat(story.notice(notice).state()).isEqualTo("FAILED");
        assertThat(story.notice(notice).reason()).startsWith("given up").contains(reply);
    }

    @ParameterizedTest
    @CsvSource({"421 busy", "451 local error", "530 log in first"})
    void a_server_that_takes_nobodys_mail_for_longer_than_a_mail_lasts_costs_no_mail(String reply) {
        server.replies(Step.MAIL, reply);

        dispatcher.dispatch(NOW.plus(Duration.ofDays(2)).plusSeconds(1));

        assertThat(email().state()).isEqualTo("QUEUED");
        assertThat(unwell()).isNotEmpty();
    }

    @Test
    void a_mail_at_which_an_unwell_server_hangs_up_is_dead_once_it_has_expired() {
        server.replies(Step.GREETING, "421 busy").hangsUp(Step.DATA);

        dispatcher.dispatch(LATER);
        assertThat(email().state())
                .as("one that cannot be reached says nothing about a mail")
                .isEqualTo("QUEUED");
        thePauseIsOver();
        dispatcher.dispatch(LATER);

        assertThat(email().state()).isEqualTo("DEAD");
    }

    @Test
    void while_the_server_is_unwell_sending_pauses_and_no_attempt_is_charged() {
        server.replies(Step.GREETING, "421 busy")
                .replies(Step.GREETING, "421 busy")
                .takes();

        assertThat(dispatcher.dispatch(LATER)).isEqualTo(1);
        assertThat(email().state()).isEqualTo("QUEUED");
        assertThat(email().attempt()).isZero();
        assertThat(email().retries()).isZero();
        assertThat(story.notice(notice).state()).as("can be withdrawn").isEqualTo("QUEUED");
        assertThat(dispatcher.dispatch(LATER)).as("paused").isZero();
        assertThat(pause()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));

        thePauseIsOver();
        assertThat(dispatcher.dispatch(LATER)).as("tried again").isEqualTo(1);
        assertThat(dispatcher.dispatch(LATER)).as("paused for longer").isZero();
        assertThat(pause()).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(10));
        thePauseIsOver();
        assertThat(dispatcher.dispatch(LATER)).isEqualTo(1);
        assertThat(story.notice(notice).state()).isEqualTo("SENT");
    }

    @Test
    void a_mail_at_which_the_server_falters_lets_others_pass() {
        server.replies(Step.DOT, "451 local error").takes();

        dispatcher.dispatch(NOW);

        assertThat(email().attempt()).isZero();
        assertThat(email().nextAttemptAt()).isAfter(databaseNow().plusSeconds(15));
        assertThat(dispatcher.dispatch(NOW)).isZero();
    }

    @Test
    void a_mail_that_may_have_arrived_is_repeated_once_byte_for_byte() {
        server.hangsUp(Step.DOT).takes();

        dispatcher.dispatch(NOW);
        assertThat(email().state()).isEqualTo("QUEUED");
        assertThat(story.notice(notice).state()).as("cannot be withdrawn").isEqualTo("SENDING");
        assertThat(email().nextAttemptAt()).isAfter(databaseNow().plusSeconds(30));

        dispatcher.dispatch(LATER);
        assertThat(story.notice(notice).state()).isEqualTo("SENT");
        assertThat(server.texts()).hasSize(2);
        assertThat(server.texts().get(1)).isEqualTo(server.texts().get(0)).contains("X-Composed:");
    }

    @Test
    void a_mail_that_may_have_arrived_five_times_is_left_to_an_operator_with_its_bytes() {
        for (int i = 0; i < 5; i++) {
            server.hangsUp(Step.DOT);
        }

        for (int i = 0; i < 5; i++) {
            dispatcher.dispatch(LATER);
            thePauseIsOver();
        }

        assertThat(email().state()).isEqualTo("DEAD");
        assertThat(email().rendered()).isNotNull();
        assertThat(story.notice(notice).reason()).startsWith("uncertain");
        assertThat(dispatcher.dispatch(LATER)).isZero();
        assertThat(server.texts()).hasSize(5).containsOnly(server.texts().get(0));
    }

    @Test
    void a_repeat_survives_an_unwell_server_without_a_change_of_its_bytes() {
        server.hangsUp(Step.DOT).replies(Step.GREETING, "421 busy").takes();

        dispatcher.dispatch(NOW);
        dispatcher.dispatch(LATER);
        thePauseIsOver();
        dispatcher.dispatch(LATER);

        assertThat(story.notice(notice).state()).isEqualTo("SENT");
        assertThat(server.texts()).hasSize(2);
        assertThat(server.texts().get(1)).isEqualTo(server.texts().get(0));
    }

    @Test
    void what_one_worker_learns_of_a_server_all_workers_heed_and_one_of_them_tries_it() {
        server.replies(Step.GREETING, "421 busy").takes();
        dispatcher.dispatch(LATER);

        try (Worker other = worker()) {
            assertThat(other.dispatch(LATER))
                    .as("it has not met the trouble itself")
                    .isZero();
            assertThat(server.connections()).isEqualTo(1);
            thePauseIsOver();
            assertThat(dispatcher.dispatch(LATER) + other.dispatch(LATER)).isEqualTo(1);
        }

        assertThat(story.notice(notice).state()).isEqualTo("SENT");
        assertThat(server.connections()).isEqualTo(2);
        assertThat(unwell()).isEmpty();
    }

    @Test
    void a_turn_to_try_an_unwell_server_is_taken_with_a_mail_in_hand_and_not_before() {
        server.replies(Step.GREETING, "421 busy").takes();
        dispatcher.dispatch(LATER);
        thePauseIsOver();

        try (Worker other = worker()) {
            assertThat(dispatcher.dispatch(NOW)).as("nothing is to be sent").isZero();
            mode("PAUSED");
            assertThat(other.dispatch(LATER)).isZero();
            assertThat(pause()).as("nobody has taken a turn").isLessThanOrEqualTo(Duration.ZERO);
            mode("RUNNING");
            assertThat(other.dispatch(LATER)).isEqualTo(1);
        }

        assertThat(story.notice(notice).state()).isEqualTo("SENT");
    }

    @Test
    void a_mail_whose_copy_alone_was_refused_is_sent_and_not_repeated() {
        dispatcher.close();
        server.replies(Step.RCPT_AGAIN, "550 5.1.1 no such user");
        dispatcher = Worker.with(
                jdbi,
                Duration.ofSeconds(30),
                1,
                claims -> Map.of(
                        claims.get(0).id(),
                        Composed.of(Mails.rendered(claims.get(0)), List.of("bob@example.com", "alice@example.com"))),
                MailServers.at(server.port()));

        dispatcher.dispatch(NOW);

        assertThat(story.notice(notice).state()).isEqualTo("SENT");
        assertThat(server.texts()).hasSize(1);
    }

    private List<String> unwell() {
        return story.owner()
                .withHandle(handle -> handle.select("select name from delivery.mail_server")
                        .mapTo(String.class)
                        .list());
    }

    private Worker worker() {
        return Worker.with(jdbi, Duration.ofSeconds(30), 1, Mails::of, MailServers.at(server.port()));
    }

    private Duration pause() {
        return story.owner()
                .withHandle(
                        handle -> handle.select("select extract(epoch from retry_at - now()) from delivery.mail_server")
                                .mapTo(Double.class)
                                .map(seconds -> Duration.ofMillis(Math.round(seconds * 1_000)))
                                .one());
    }

    private void thePauseIsOver() {
        story.owner().useHandle(handle -> handle.execute("update delivery.mail_server set retry_at = now()"));
    }

    private void mode(String mode) {
        story.owner().useHandle(handle -> handle.execute("update delivery.sending set mode = ?", mode));
    }

    private EmailRow email() {
        return story.emailOf(notice);
    }

    private Instant databaseNow() {
        return story.owner()
                .withHandle(handle ->
                        handle.select("select now()").mapTo(Instant.class).one());
    }
}
