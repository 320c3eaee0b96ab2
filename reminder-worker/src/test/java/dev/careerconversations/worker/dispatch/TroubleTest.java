package dev.careerconversations.worker.dispatch;

import static dev.careerconversations.worker.support.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.FailingMailServer;
import dev.careerconversations.worker.support.FailingMailServer.Step;
import dev.careerconversations.worker.support.Ledgers.EmailRow;
import dev.careerconversations.worker.support.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Dispatching to a mail server that is not well, or does not like a mail. */
@ExtendWith(Database.class)
class TroubleTest {

    /** After the database's own time, by which settlements reckon the next attempt. */
    private static final Instant LATER = Instant.parse("2126-01-01T00:00:00Z");

    private Story story;
    private FailingMailServer server;
    private Dispatcher dispatcher;
    private UUID notice;

    @BeforeEach
    void a_follow_up_is_due(Jdbi worker, Story story) {
        this.story = story;
        notice = story.between(story.person("Alice"), story.person("Bob")).followUp("Thanks", "Text", NOW);
        new Assembler(worker, 10).assemble(NOW);
        server = new FailingMailServer();
        dispatcher = new Dispatcher(
                new Ledger(worker, Duration.ofSeconds(30)), Mails::of, Mails.server(server.port()), 1, 10);
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
    void while_the_server_is_unwell_sending_pauses_and_no_attempt_is_charged() {
        server.replies(Step.GREETING, "421 busy")
                .replies(Step.GREETING, "421 busy")
                .takes();

        assertThat(dispatcher.dispatch(LATER)).isEqualTo(1);
        assertThat(email().state()).isEqualTo("QUEUED");
        assertThat(email().attempt()).isZero();
        assertThat(email().retries()).isZero();
        assertThat(story.notice(notice).state()).as("can be withdrawn").isEqualTo("QUEUED");
        assertThat(dispatcher.dispatch(LATER.plusSeconds(4))).as("paused").isZero();

        assertThat(dispatcher.dispatch(LATER.plusSeconds(5))).as("tried again").isEqualTo(1);
        assertThat(dispatcher.dispatch(LATER.plusSeconds(14)))
                .as("paused for longer")
                .isZero();
        assertThat(dispatcher.dispatch(LATER.plusSeconds(15))).isEqualTo(1);
        assertThat(story.notice(notice).state()).isEqualTo("SENT");
    }

    @Test
    void a_mail_at_which_the_server_falters_lets_others_pass() {
        server.replies(Step.DOT, "451 local error").takes();

        dispatcher.dispatch(NOW);

        assertThat(email().attempt()).isZero();
        assertThat(email().nextAttemptAt()).isAfter(databaseNow().plusSeconds(30));
        assertThat(dispatcher.dispatch(NOW.plusSeconds(4))).isZero();
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
    void a_mail_that_may_have_arrived_twice_is_given_up() {
        server.hangsUp(Step.DOT).hangsUp(Step.DOT);

        dispatcher.dispatch(NOW);
        dispatcher.dispatch(LATER);

        assertThat(email().state()).isEqualTo("DEAD");
        assertThat(story.notice(notice).reason()).startsWith("uncertain");
        assertThat(dispatcher.dispatch(LATER.plusSeconds(100))).isZero();
        assertThat(server.texts()).hasSize(2);
    }

    @Test
    void a_repeat_survives_an_unwell_server_without_a_change_of_its_bytes() {
        server.hangsUp(Step.DOT).replies(Step.GREETING, "421 busy").takes();

        dispatcher.dispatch(NOW);
        dispatcher.dispatch(LATER);
        dispatcher.dispatch(LATER.plusSeconds(10));

        assertThat(story.notice(notice).state()).isEqualTo("SENT");
        assertThat(server.texts()).hasSize(2);
        assertThat(server.texts().get(1)).isEqualTo(server.texts().get(0));
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
