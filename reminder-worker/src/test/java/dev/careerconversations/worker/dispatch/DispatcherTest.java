package dev.careerconversations.worker.dispatch;

import static dev.careerconversations.worker.support.Story.NOW;
import static dev.careerconversations.worker.support.Story.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.careerconversations.backends.CaughtMail;
import dev.careerconversations.backends.MailCatcher;
import dev.careerconversations.worker.compose.Composed;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.smtp.MailServer;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Ledgers.EmailRow;
import dev.careerconversations.worker.support.MailServers;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Person;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Dispatching to a mail server that is well. */
@ExtendWith(Database.class)
class DispatcherTest {

    /** After the database's own time, by which settlements reckon. */
    private static final Instant LATER = Instant.parse("2126-01-01T00:00:00Z");

    private Jdbi worker;
    private Story story;
    private MailCatcher catcher;

    @BeforeEach
    void a_mail_server(Jdbi worker, Story story) {
        this.worker = worker;
        this.story = story;
        catcher = MailCatcher.start(0, 0, mail -> {});
    }

    @AfterEach
    void no_mail_server() {
        catcher.close();
    }

    @Test
    void each_email_is_sent_once_and_settled_with_its_notices() {
        List<UUID> notices = due(3);

        try (Worker dispatcher = dispatcher(Mails::of)) {
            assertThat(dispatcher.dispatch(NOW)).isEqualTo(3);
            assertThat(dispatcher.dispatch(LATER)).isZero();
        }

        assertThat(catcher.received()).hasSize(3);
        assertThat(notices).allSatisfy(notice -> {
            assertThat(story.notice(notice).state()).isEqualTo("SENT");
            assertThat(story.emailOf(notice).state()).isEqualTo("SENT");
            assertThat(story.emailOf(notice).rendered()).isNull();
        });
    }

    @Test
    void two_workers_at_once_never_send_one_twice() throws Exception {
        List<UUID> notices = due(250);
        Callable<Integer> work = () -> {
            int sent = 0;
            try (Worker mine = dispatcher(Mails::of)) {
                for (int claimed = mine.dispatch(NOW); claimed > 0; claimed = mine.dispatch(NOW)) {
                    sent += claimed;
                }
            }
            return sent;
        };

        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<Integer>> sent = threads.invokeAll(List.of(work, work));
        threads.shutdown();

        assertThat(sent.get(0).get()).as("the first sent some").isPositive();
        assertThat(sent.get(1).get()).as("the second sent some").isPositive();
        assertThat(sent.get(0).get() + sent.get(1).get()).isEqualTo(250);
        assertThat(catcher.received())
                .hasSize(250)
                .extracting(CaughtMail::messageId)
                .doesNotHaveDuplicates();
        assertThat(notices).allMatch(notice -> story.notice(notice).state().equals("SENT"));
    }

    @Test
    void while_a_batch_is_prepared_the_next_one_is_claimed() {
        List<UUID> notices = due(BatchSize.LEAST + 1);
        CountDownLatch both = new CountDownLatch(2);

        try (Worker dispatcher = dispatcher(claims -> {
            both.countDown();
            await().until(() -> both.getCount() == 0);
            return Mails.of(claims);
        })) {
            assertThat(dispatcher.begin(NOW)).isEqualTo(BatchSize.LEAST);
            assertThat(dispatcher.dispatch(NOW)).isEqualTo(1);
        }

        assertThat(notices).allMatch(notice -> story.notice(notice).state().equals("SENT"));
    }

    @Test
    void what_may_have_killed_a_worker_is_prepared_while_nothing_else_is() {
        UUID suspect = due(1).get(0);
        Ledger dead = new Ledger(worker, Duration.ofSeconds(30));
        dead.claim(at(NOW), 1);
        dead.rescue(NOW.plusSeconds(30), 3);
        story.between(story.person("Carol"), story.person("Dan")).followUp("Thanks", "Text", NOW);
        new Assembler(worker, 1_000).assemble(NOW);
        AtomicReference<Thread.State> other = new AtomicReference<>();
        AtomicReference<Worker> self = new AtomicReference<>();
        Thread next = new Thread(() -> self.get().begin(LATER));

        try (Worker dispatcher = dispatcher(claims -> {
            if (claims.get(0).isSuspect()) {
                next.start();
                await().until(() -> Set.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED)
                        .contains(next.getState()));
                other.set(next.getState());
            }
            return Mails.of(claims);
        })) {
            self.set(dispatcher);
            assertThat(dispatcher.dispatch(LATER)).as("alone").isEqualTo(1);
            assertThat(story.notice(suspect).state()).isEqualTo("SENT");
            await().until(() -> next.getState() == Thread.State.TERMINATED);
            dispatcher.dispatch(LATER);
        }

        assertThat(other.get()).as("has to wait").isEqualTo(Thread.State.TIMED_WAITING);
        assertThat(catcher.received()).hasSize(2);
    }

    @Test
    void what_was_claimed_first_is_handed_over_first() {
        due(BatchSize.LEAST + 1);
        CountDownLatch second = new CountDownLatch(1);

        try (Worker dispatcher = dispatcher(claims -> {
            if (claims.size() == 1) {
                second.countDown();
            } else {
                await().until(() -> second.getCount() == 0);
                await().during(Duration.ofMillis(300))
                        .until(() -> catcher.received().isEmpty());
            }
            return Mails.of(claims);
        })) {
            dispatcher.begin(NOW);
            assertThat(dispatcher.dispatch(NOW)).isEqualTo(1);
        }

        assertThat(catcher.received()).hasSize(BatchSize.LEAST + 1);
    }

    @Test
    void a_batch_at_which_the_database_failed_is_given_back_and_ends_the_next_round() {
        List<UUID> notices = due(2);
        AtomicBoolean away = new AtomicBoolean(true);

        try (Worker dispatcher = dispatcher(claims -> {
            if (away.getAndSet(false)) {
                throw new ConnectionException(new SQLException("gone"));
            }
            return Mails.of(claims);
        })) {
            dispatcher.dispatch(NOW);
            assertThat(story.emails()).allSatisfy(email -> {
                assertThat(email.state()).isEqualTo("QUEUED");
                assertThat(email.attempt()).as("not charged").isZero();
            });
            assertThatThrownBy(() -> dispatcher.begin(LATER)).hasRootCauseMessage("gone");
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

    @Test
    void a_mail_that_cannot_be_composed_fails_alone() {
        List<UUID> notices = due(2);
        UUID broken = story.emailOf(notices.get(0)).id();

        try (Worker dispatcher = dispatcher(claims -> claims.stream()
                .collect(Collectors.toMap(
                        Claim::id,
                        claim -> claim.id().equals(broken) ? Composed.failed("no zone") : Mails.of(claim))))) {
            dispatcher.dispatch(NOW);
        }

        assertThat(story.notice(notices.get(0)).state()).isEqualTo("FAILED");
        assertThat(story.notice(notices.get(0)).reason()).isEqualTo("cannot be composed: no zone");
        assertThat(story.notice(notices.get(1)).state()).isEqualTo("SENT");
    }

    @Test
    void what_is_no_address_reaches_no_mail_server() {
        UUID notice = due(1).get(0);

        try (Worker dispatcher = dispatcher(claims -> Map.of(
                claims.get(0).id(),
                Composed.of(Mails.rendered(claims.get(0)), List.of("bob@example.com>\r\nRCPT TO:<eve@example.com"))))) {
            dispatcher.dispatch(NOW);
        }

        assertThat(story.notice(notice).state()).isEqualTo("FAILED");
        assertThat(story.notice(notice).reason()).startsWith("not an address");
        assertThat(catcher.received()).isEmpty();
    }

    @Test
    void an_email_composed_after_its_lease_ran_out_is_not_sent() {
        UUID notice = due(1).get(0);
        Ledger other = new Ledger(worker, Duration.ofSeconds(30));

        try (Worker dispatcher = dispatcher(claims -> {
            other.rescue(NOW.plusSeconds(30), 3);
            other.claim(at(NOW.plusSeconds(30)), 1);
            return Mails.of(claims);
        })) {
            dispatcher.dispatch(NOW);
        }

        assertThat(catcher.received()).isEmpty();
        assertThat(story.emailOf(notice).state()).as("the other's").isEqualTo("SENDING");
    }

    @Test
    void a_lease_is_renewed_while_its_worker_lives() {
        UUID notice = due(1).get(0);
        CountDownLatch observed = new CountDownLatch(1);
        Instant before = leaseOf(notice);

        try (Worker dispatcher = Worker.with(
                worker,
                Duration.ofMillis(300),
                1,
                claims -> {
                    await().until(() -> leaseOf(notice).isAfter(NOW.plusMillis(300)));
                    observed.countDown();
                    return Mails.of(claims);
                },
                server())) {
            dispatcher.dispatch(NOW);
        }

        assertThat(before).isEqualTo(Instant.EPOCH);
        assertThat(observed.getCount()).isZero();
        assertThat(story.notice(notice).state()).isEqualTo("SENT");
    }

    @Test
    void a_stopping_worker_gives_back_what_it_has_not_begun() {
        List<UUID> notices = due(3);
        Worker[] self = new Worker[1];

        try (Worker dispatcher = dispatcher(claims -> {
            self[0].stop();
            return Mails.of(claims);
        })) {
            self[0] = dispatcher;
            dispatcher.dispatch(NOW);
            assertThat(dispatcher.dispatch(LATER)).as("nothing new").isZero();
        }

        assertThat(catcher.received()).isEmpty();
        assertThat(notices).map(story::emailOf).allSatisfy(email -> {
            assertThat(email.state()).isEqualTo("QUEUED");
            assertThat(email.attempt()).as("not charged").isZero();
        });
    }

    private List<UUID> due(int count) {
        Person bob = story.person("Bob");
        List<UUID> notices = IntStream.range(0, count)
                .mapToObj(i -> story.between(story.person("Alice" + i), bob).followUp("Thanks " + i, "Text", NOW))
                .toList();
        new Assembler(worker, 1_000).assemble(NOW);
        assertThat(story.emails()).extracting(EmailRow::state).hasSize(count).containsOnly("QUEUED");
        return notices;
    }

    private Worker dispatcher(Function<List<Claim>, Map<UUID, Composed>> composer) {
        return Worker.with(worker, Duration.ofSeconds(30), 4, composer, server());
    }

    private MailServer server() {
        return MailServers.at(catcher.smtpPort());
    }

    private Instant leaseOf(UUID notice) {
        return story.owner()
                .withHandle(handle -> handle.select(
                                "select coalesce(e.lease_until, 'epoch') from delivery.email e"
                                        + " join delivery.notice n on n.email_id = e.id where n.id = ?",
                                notice)
                        .mapTo(Instant.class)
                        .one());
    }
}
