package dev.careerconversations.worker.dispatch;

import static dev.careerconversations.worker.support.Story.NOW;
import static dev.careerconversations.worker.support.Story.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.careerconversations.worker.batch.BatchSize;
import dev.careerconversations.worker.dispatch.Waiting.Ready;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.schedule.Assembler;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;

/** Batches, of which one is prepared at a time. */
class BatchesTest extends DispatcherStory {

    @Test
    void while_a_batch_is_prepared_no_other_is_claimed_and_a_round_does_not_wait_for_ever() throws Exception {
        List<UUID> notices = due(BatchSize.LEAST + 1);
        CountDownLatch go = new CountDownLatch(1);
        Ledger ledger = new Ledger(worker, Duration.ofSeconds(30));
        List<Ready> ready = new CopyOnWriteArrayList<>();
        Preparation preparation = new Preparation(
                ledger,
                claims -> {
                    await().until(() -> go.getCount() == 0);
                    return Mails.of(claims);
                },
                domain -> Duration.ZERO);
        Duration soon = Duration.ofMillis(20);

        try (Settler settler = new Settler(ledger, Observer.NONE, 1);
                Batches batches = new Batches(ledger, preparation, settler, ready::addAll, 20)) {
            assertThat(batches.prepare(limit -> ledger.claim(at(NOW), limit), soon))
                    .hasValue(BatchSize.LEAST);
            assertThat(batches.awaitIdle(soon)).isFalse();
            assertThat(batches.prepare(
                            limit -> {
                                throw new AssertionError("claims beside another");
                            },
                            soon))
                    .isEmpty();

            go.countDown();
            assertThat(batches.prepare(limit -> ledger.claim(at(NOW), limit), Duration.ofMinutes(1)))
                    .hasValue(1);
            assertThat(ready).as("the round has waited for it").hasSize(notices.size());
        }
    }

    @Test
    void what_may_have_killed_a_worker_is_prepared_while_nothing_else_is() {
        UUID suspect = due(1).get(0);
        Ledger dead = new Ledger(worker, Duration.ofSeconds(30));
        dead.claim(at(NOW), 1);
        dead.rescue(NOW.plusSeconds(30), DEATHS);
        UUID next = story.between(story.person("Carol"), story.person("Dan")).followUp("Thanks", "Text", NOW);
        new Assembler(worker, 1_000).assemble(NOW);
        AtomicReference<String> meanwhile = new AtomicReference<>();
        AtomicReference<Worker> self = new AtomicReference<>();
        Thread round = new Thread(() -> self.get().begin(LATER));

        try (Worker dispatcher = dispatcher(claims -> {
            if (claims.get(0).attempt() > 1) {
                round.start();
                await().until(() -> Set.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED)
                        .contains(round.getState()));
                meanwhile.set(story.emailOf(next).state());
            }
            return Mails.of(claims);
        })) {
            self.set(dispatcher);
            assertThat(dispatcher.dispatch(LATER)).as("alone").isEqualTo(1);
            assertThat(story.notice(suspect).state()).isEqualTo("SENT");
            await().until(() -> round.getState() == Thread.State.TERMINATED);
            dispatcher.dispatch(LATER);
        }

        assertThat(meanwhile.get()).as("has to wait").isEqualTo("QUEUED");
        assertThat(catcher.received()).hasSize(2);
    }

    @Test
    void a_batch_at_which_the_database_failed_is_given_back_and_ends_the_round() {
        List<UUID> notices = due(2);
        AtomicBoolean away = new AtomicBoolean(true);

        try (Worker dispatcher = dispatcher(claims -> {
            if (away.getAndSet(false)) {
                throw new ConnectionException(new SQLException("gone"));
            }
            return Mails.of(claims);
        })) {
            assertThatThrownBy(() -> dispatcher.begin(NOW)).hasRootCauseMessage("gone");
            assertThat(story.emails()).allSatisfy(email -> {
                assertThat(email.state()).isEqualTo("QUEUED");
                assertThat(email.attempt()).as("not charged").isZero();
            });
            assertThat(dispatcher.dispatch(LATER)).isEqualTo(2);
        }

        assertThat(notices).allMatch(notice -> story.notice(notice).state().equals("SENT"));
    }

    @Test
    void a_batch_that_breaks_what_prepares_it_is_left_to_be_rescued_and_the_others_are_sent() {
        UUID broken = due(1).get(0);
        AtomicReference<UUID> second = new AtomicReference<>();
        AtomicBoolean breaks = new AtomicBoolean(true);

        try (Worker dispatcher = dispatcher(claims -> {
            if (breaks.getAndSet(false)) {
                throw new OutOfMemoryError("as a test wants it");
            }
            return Mails.of(claims);
        })) {
            dispatcher.dispatch(NOW);
            second.set(story.between(story.person("Carol"), story.person("Dan")).followUp("Thanks", "Text", NOW));
            new Assembler(worker, 1_000).assemble(NOW);
            assertThat(dispatcher.dispatch(NOW)).isEqualTo(1);
        }

        assertThat(story.emailOf(broken).state()).isEqualTo("SENDING");
        assertThat(story.emailOf(broken).attempt()).as("counted").isEqualTo(1);
        assertThat(story.notice(second.get()).state()).isEqualTo("SENT");
    }

    @Test
    void a_worker_that_breaks_at_every_batch_is_not_working_any_more() {
        try (Worker dispatcher = dispatcher(claims -> {
            throw new OutOfMemoryError("as a test wants it");
        })) {
            for (int batch = 0; batch < 10; batch++) {
                assertThat(dispatcher.isWorking()).as("after %d batches", batch).isTrue();
                story.between(story.person("Alice" + batch), story.person("Bob" + batch))
                        .followUp("Thanks", "Text", NOW);
                new Assembler(worker, 1_000).assemble(NOW);
                assertThat(dispatcher.dispatch(NOW)).isEqualTo(1);
            }
            assertThat(dispatcher.isWorking()).isFalse();
        }
    }

    @Test
    void what_is_being_prepared_when_operators_pause_goes_back() {
        UUID notice = due(1).get(0);
        AtomicReference<Worker> self = new AtomicReference<>();

        try (Worker dispatcher = dispatcher(claims -> {
            story.owner().useHandle(handle -> handle.execute("update delivery.sending set mode = 'PAUSED'"));
            assertThat(self.get().begin(NOW)).isZero();
            return Mails.of(claims);
        })) {
            self.set(dispatcher);
            dispatcher.dispatch(NOW);
        }

        assertThat(catcher.received()).isEmpty();
        assertThat(story.emailOf(notice).state()).isEqualTo("QUEUED");
        assertThat(story.emailOf(notice).attempt()).as("not charged").isZero();
    }
}
