package dev.careerconversations.worker.schedule;

import static dev.careerconversations.worker.support.Story.NOW;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.backends.PostgresServer;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Database.Started;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Conversation;
import dev.careerconversations.worker.support.Story.Person;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After an outage: what fell due meanwhile, and what falls due while a digest waits for the mail server. */
@ExtendWith(Database.class)
class BacklogTest {

    private static final LocalDate DUE_ON = LocalDate.of(2026, 3, 12);

    private Jdbi worker;
    private Story story;
    private Person alice;
    private Conversation conversation;
    private Assembler assembler;

    @BeforeEach
    void a_conversation(Jdbi worker, Story story) {
        this.worker = worker;
        this.story = story;
        alice = story.person("Alice");
        conversation = story.between(alice, story.person("Bob"));
        assembler = new Assembler(worker, 1_000);
    }

    @Test
    void what_falls_due_while_a_digest_waits_joins_it() {
        UUID first = shortLived("Mentor", NOW, NOW.plus(3, HOURS));
        UUID message = conversation.followUp("Thank you", "Text", NOW);
        assembler.assemble(NOW);
        UUID second = shortLived("Course", NOW.plusSeconds(60), NOW.plus(5, HOURS));

        assertThat(assembler.assemble(NOW.plusSeconds(60))).isEqualTo(1);

        assertThat(story.emails()).as("a digest and a message").hasSize(2);
        assertThat(story.emailOf(second)).isEqualTo(story.emailOf(first));
        assertThat(story.emailOf(first).expiresAt()).isEqualTo(NOW.plus(5, HOURS));
        assertThat(story.emailOf(message).expiresAt()).isEqualTo(NOW.plus(2, DAYS));
        assertThat(digest(first)).isTrue();
        assertThat(digest(message)).isFalse();
    }

    @Test
    void a_short_lived_reminder_does_not_shorten_the_digest_that_it_joins() {
        UUID first = conversation.overdue("Mentor", NOW);
        assembler.assemble(NOW);
        shortLived("Course", NOW.plusSeconds(60), NOW.plus(1, HOURS));

        assembler.assemble(NOW.plusSeconds(60));

        assertThat(story.emailOf(first).expiresAt()).isEqualTo(NOW.plus(2, DAYS));
    }

    @Test
    void a_digest_whose_sending_was_begun_is_left_as_it_is() {
        for (String begun : new String[] {
            "state = 'SENDING', attempt = 1, lease_token = uuidv7(), lease_until = now()",
            "attempt = 1",
            "rendered = 'as it was sent'",
            "state = 'SENT'"
        }) {
            UUID first = conversation.overdue("Mentor", NOW);
            assembler.assemble(NOW);
            story.owner().useHandle(handle -> handle.execute("update delivery.email set " + begun));
            UUID second = conversation.overdue("Course", NOW.plusSeconds(60));

            assembler.assemble(NOW.plusSeconds(60));

            assertThat(story.emailOf(second).id())
                    .as(begun)
                    .isNotEqualTo(story.emailOf(first).id());
            story.owner()
                    .useHandle(handle -> handle.execute(
                            "update delivery.email set state = 'SENT', lease_token = null, lease_until = null"));
        }
    }

    @Test
    void a_digest_that_is_being_claimed_is_not_waited_for() {
        UUID first = conversation.overdue("Mentor", NOW);
        assembler.assemble(NOW);
        UUID second = conversation.overdue("Course", NOW.plusSeconds(60));

        story.owner().useTransaction(handle -> {
            handle.execute("select from delivery.email for update");
            assertThat(assembler.assemble(NOW.plusSeconds(60))).isEqualTo(1);
        });

        assertThat(story.emailOf(second).id()).isNotEqualTo(story.emailOf(first).id());
    }

    @Test
    void stale_ones_are_dropped_on_the_way_whatever_they_would_have_been_part_of() {
        UUID call = conversation.recordOutcome(NOW.minus(4, HOURS), NOW.minus(1, HOURS));
        UUID stale = shortLived("Mentor", NOW.minus(2, DAYS), NOW.minus(1, DAYS));
        UUID fresh = conversation.overdue("Course", NOW.minus(1, HOURS));

        assertThat(assembler.assemble(NOW)).isEqualTo(3);

        assertThat(story.notice(call).state()).isEqualTo("SKIPPED");
        assertThat(story.notice(stale).state()).isEqualTo("SKIPPED");
        assertThat(story.notice(stale).emailId()).isNull();
        assertThat(story.notice(stale).settledAt()).isEqualTo(NOW);
        assertThat(story.notice(fresh).state()).isEqualTo("QUEUED");
        assertThat(story.notice(fresh).settledAt()).isNull();
        assertThat(story.emails()).hasSize(1);
    }

    @Test
    void a_batch_reads_little_more_than_it_takes_however_much_is_overdue(Started database) throws SQLException {
        for (int i = 0; i < 1_000; i++) {
            overdue(story.person("Reader" + i), NOW.minus(i, HOURS), 20);
        }
        story.owner().useHandle(handle -> handle.execute("analyze delivery.notice"));

        try (Connection connection = database.openAs(PostgresServer.WORKER)) {
            Jdbi observed = Jdbi.create(connection);
            long before = rowsRead(observed);
            assertThat(new Assembler(observed, 15).assemble(NOW))
                    .as("one whole digest, the oldest")
                    .isEqualTo(20);
            assertThat(rowsRead(observed) - before).isLessThan(200);
        }
    }

    private static long rowsRead(Jdbi observed) {
        return observed.withHandle(handle -> {
            handle.execute("select pg_stat_force_next_flush()");
            handle.execute("select pg_stat_clear_snapshot()");
            return handle.select("""
                            select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
                            from pg_stat_user_tables where relid = 'delivery.notice'::regclass""").mapTo(Long.class).one();
        });
    }

    private void overdue(Person reader, Instant since, int notices) {
        story.owner().useHandle(handle -> handle.execute("""
                insert into delivery.notice
                    (id, kind, plan_id, subject_id, recipient_id, occurrence, due_at, digest, state)
                select uuidv7(), 'CHECK_IN', ?, uuidv7(), ?, 'once', cast(? as timestamptz) - make_interval(secs => i), true, 'PENDING'
                from generate_series(1, ?) i""", conversation.id(), reader.id(), since, notices));
    }

    private UUID shortLived(String title, Instant dueAt, Instant staleAt) {
        return conversation.actionItem("ACTION_ITEM_DUE_TODAY", title, DUE_ON, dueAt, staleAt);
    }

    private boolean digest(UUID notice) {
        return story.owner()
                .withHandle(handle -> handle.select(
                                "select digest from delivery.email where id = ?",
                                story.emailOf(notice).id())
                        .mapTo(Boolean.class)
                        .one());
    }
}
