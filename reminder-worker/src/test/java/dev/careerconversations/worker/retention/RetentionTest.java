package dev.careerconversations.worker.retention;

import static dev.careerconversations.worker.support.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.backends.PostgresServer;
import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Database.Started;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Conversation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Database.class)
class RetentionTest {

    private static final Duration KEEP = Duration.ofDays(90);
    private static final Instant LATER = NOW.plus(KEEP).plusSeconds(1);

    private Jdbi worker;
    private Story story;
    private Conversation conversation;
    private Retention retention;

    @BeforeEach
    void a_conversation(Jdbi worker, Story story) {
        this.worker = worker;
        this.story = story;
        conversation = story.between(story.person("Alice"), story.person("Bob"));
        retention = new Retention(worker, KEEP, 500);
    }

    @Test
    void an_old_email_is_removed_and_its_notices_stay_as_they_were_settled() {
        List<UUID> notices = List.of(conversation.overdue("Mentor", NOW), conversation.overdue("Course", NOW));
        settled("SENT");

        assertThat(retention.remove(NOW.plus(KEEP))).as("not a moment early").isZero();
        assertThat(retention.remove(LATER)).isEqualTo(1);

        assertThat(story.emails()).isEmpty();
        assertThat(notices).map(story::notice).allSatisfy(notice -> {
            assertThat(notice.state()).isEqualTo("SENT");
            assertThat(notice.settledAt()).isEqualTo(NOW);
            assertThat(notice.emailId()).isNull();
            assertThat(notice.reason()).isNull();
        });
    }

    @Test
    void whatever_became_of_it_is_forgotten_and_what_waits_is_not() {
        for (String state : List.of("FAILED", "DEAD", "QUARANTINED", "DISCARDED")) {
            conversation.overdue(state, NOW);
            settled(state);
        }
        UUID waits = conversation.overdue("Mentor", NOW);
        new Assembler(worker, 1_000).assemble(NOW);

        assertThat(retention.remove(LATER)).isEqualTo(4);

        assertThat(story.emails()).hasSize(1);
        assertThat(story.notice(waits).state()).isEqualTo("QUEUED");
    }

    @Test
    void what_was_told_is_not_told_again_however_old(Started database) {
        UUID told = conversation.overdue("Mentor", NOW);
        settled("SENT");
        retention.remove(LATER);

        database.connectTo(PostgresServer.API).useHandle(handle -> handle.execute("""
                insert into delivery.notice
                    (id, kind, plan_id, subject_id, recipient_id, occurrence, due_at, stale_at, digest, state)
                select uuidv7(), kind, plan_id, subject_id, recipient_id, occurrence, due_at, stale_at, digest, 'PENDING'
                from delivery.notice where id = ?
                on conflict (kind, subject_id, recipient_id, occurrence) do nothing""", told));

        assertThat(new Assembler(worker, 1_000).assemble(LATER)).isZero();
        assertThat(story.notice(told).state()).isEqualTo("SENT");
    }

    @Test
    void what_others_hold_is_not_waited_for_and_goes_as_a_whole_later() {
        UUID held = conversation.overdue("Mentor", NOW);
        UUID besides = conversation.overdue("Course", NOW);
        settled("SENT");
        UUID email = story.emailOf(held).id();
        conversation.followUp("Thank you", "Text", NOW);
        settled("SENT");

        story.owner().useTransaction(handle -> {
            handle.execute("select from delivery.notice where id = ? for update", held);
            assertThat(retention.remove(LATER)).as("the other one").isEqualTo(1);
        });
        assertThat(story.notice(besides).emailId()).isEqualTo(email);
        story.owner().useTransaction(handle -> {
            handle.execute("select from delivery.email where id = ? for update", email);
            assertThat(retention.remove(LATER)).isZero();
        });

        assertThat(retention.remove(LATER)).isEqualTo(1);
        assertThat(story.emails()).isEmpty();
    }

    @Test
    void a_batch_is_small_and_takes_the_oldest_first() {
        List<UUID> notices = IntStream.range(0, 5)
                .mapToObj(i -> story.between(story.person("Reader" + i), conversation.employee())
                        .overdue("Item", NOW))
                .toList();
        settled("SENT");
        UUID oldest = story.emailOf(notices.get(3)).id();
        story.owner()
                .useHandle(handle -> handle.execute(
                        "update delivery.email set settled_at = settled_at - interval '1 day' where id = ?", oldest));
        Retention small = new Retention(worker, KEEP, 2);

        assertThat(small.remove(LATER)).isEqualTo(2);
        assertThat(small.mayGoOn(2)).isTrue();
        assertThat(story.notice(notices.get(3)).emailId()).isNull();
        assertThat(small.remove(LATER)).isEqualTo(2);
        assertThat(small.remove(LATER)).isEqualTo(1);
        assertThat(small.mayGoOn(1)).isFalse();
    }

    @Test
    void while_one_worker_removes_another_leaves_it_to_it() {
        conversation.overdue("Mentor", NOW);
        settled("SENT");

        story.owner().useTransaction(handle -> {
            handle.select("select pg_advisory_xact_lock(?)", Retention.ONE_AT_A_TIME)
                    .mapToMap()
                    .one();
            assertThat(retention.remove(LATER)).isZero();
        });

        assertThat(retention.remove(LATER)).isEqualTo(1);
    }

    /** Plays the worker: everything that is due comes to this end. */
    private void settled(String state) {
        new Assembler(worker, 1_000).assemble(NOW);
        story.owner().useTransaction(handle -> {
            handle.execute(
                    "update delivery.notice set state = ?, reason = 'words of the server', settled_at = ? where state = 'QUEUED'",
                    state.equals("SENT") ? "SENT" : "FAILED",
                    NOW);
            handle.execute("update delivery.email set state = ?, settled_at = ? where state = 'QUEUED'", state, NOW);
        });
    }
}
