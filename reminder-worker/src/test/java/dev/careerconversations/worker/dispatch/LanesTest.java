package dev.careerconversations.worker.dispatch;

import static dev.careerconversations.worker.support.Story.NOW;
import static dev.careerconversations.worker.support.Story.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerconversations.worker.compose.Composed;
import dev.careerconversations.worker.dispatch.Waiting.Ready;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.ledger.Standing;
import dev.careerconversations.worker.ledger.Standing.Mode;
import dev.careerconversations.worker.ledger.Standings;
import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.FailingMailServer;
import dev.careerconversations.worker.support.FailingMailServer.Step;
import dev.careerconversations.worker.support.Ledgers.EmailRow;
import dev.careerconversations.worker.support.MailServers;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one lane meets is no other's trouble, unless it is everybody's. */
@ExtendWith(Database.class)
class LanesTest {

    /** After the database's own time, by which settlements reckon. */
    private static final Instant LATER = Instant.parse("2126-01-01T00:00:00Z");

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final FailingMailServer server = new FailingMailServer();
    private final FailingMailServer second = new FailingMailServer();
    private Jdbi jdbi;
    private Story story;

    @BeforeEach
    void a_database(Jdbi worker, Story story) {
        this.jdbi = worker;
        this.story = story;
    }

    @AfterEach
    void no_servers() {
        server.close();
        second.close();
    }

    @Test
    void a_server_that_never_answers_the_final_dot_holds_up_its_own_lane_alone() {
        server.staysSilent(Step.DOT);
        due(30);

        try (Worker worker = Worker.with(
                jdbi, LEASE, 2, Mails::of, MailServers.at(server.port(), LONG), MailServers.at(second.port(), LONG))) {
            worker.begin(NOW);
            await().until(() -> !server.texts().isEmpty());
            await().until(() -> {
                worker.begin(NOW);
                return sent() == 29;
            });
        }

        assertThat(second.accepted()).hasSize(29);
    }

    @Test
    void a_server_that_hangs_up_on_everything_is_unwell_and_no_mail_is_charged_for_it() {
        for (int i = 0; i < 20; i++) {
            server.hangsUp(Step.RCPT);
        }
        due(20);

        try (Worker worker = Worker.with(jdbi, LEASE, 1, Mails::of, MailServers.at(server.port()))) {
            worker.begin(NOW);
            await().until(() -> !unwell().isEmpty());
            assertThat(worker.dispatch(NOW)).as("it is left alone").isZero();
        }

        assertThat(server.connections()).isLessThanOrEqualTo(5);
        assertThat(story.emails()).filteredOn(email -> email.retries() == 0).hasSizeGreaterThanOrEqualTo(16);
        assertThat(story.emails()).extracting(EmailRow::state).containsOnly("QUEUED");
    }

    @Test
    void while_one_server_is_unwell_the_other_takes_its_mails() {
        server.replies(Step.GREETING, "421 busy");
        due(20);

        try (Worker worker =
                Worker.with(jdbi, LEASE, 2, Mails::of, MailServers.at(server.port()), MailServers.at(second.port()))) {
            await().until(() -> {
                worker.dispatch(LATER);
                return sent() == 20;
            });
        }

        assertThat(second.accepted().size()).isGreaterThanOrEqualTo(10);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void what_operators_pause_waits_and_what_they_resume_goes() {
        due(3);
        mode("PAUSED");

        try (Worker worker = Worker.with(jdbi, LEASE, 1, Mails::of, MailServers.at(server.port()))) {
            assertThat(worker.dispatch(NOW)).isZero();
            assertThat(server.connections()).isZero();
            mode("RUNNING");
            assertThat(worker.dispatch(NOW)).isEqualTo(3);
        }

        assertThat(sent()).isEqualTo(3);
    }

    @Test
    void a_pause_takes_back_what_no_lane_has_begun() {
        server.staysSilent(Step.DATA);
        due(3);

        try (Worker worker = Worker.with(jdbi, LEASE, 1, Mails::of, MailServers.at(server.port(), LONG))) {
            worker.begin(NOW);
            await().until(() -> server.connections() == 1);
            mode("PAUSED");
            worker.begin(NOW);
            assertThat(story.emails())
                    .filteredOn(email -> email.state().equals("QUEUED") && email.attempt() == 0)
                    .as("all but the one that is being sent")
                    .hasSize(2);
        }
    }

    @Test
    void a_mail_that_breaks_a_lane_is_left_to_be_rescued_and_the_lane_goes_on() {
        due(3);
        AtomicReference<UUID> broken = new AtomicReference<>();

        try (Worker worker = Worker.with(
                jdbi,
                LEASE,
                1,
                claims -> {
                    broken.set(claims.get(0).id());
                    return claims.stream()
                            .collect(Collectors.toMap(
                                    Claim::id,
                                    claim -> claim.id().equals(broken.get()) ? breaking(claim) : Mails.of(claim)));
                },
                MailServers.at(server.port()))) {
            assertThat(worker.dispatch(NOW)).isEqualTo(3);
        }

        assertThat(sent()).isEqualTo(2);
        assertThat(story.emails())
                .filteredOn(email -> email.id().equals(broken.get()))
                .extracting(EmailRow::state)
                .containsExactly("SENDING");
    }

    @Test
    void what_a_lane_has_in_hand_when_the_worker_stops_goes_back_to_the_database() {
        due(1);
        Ledger ledger = new Ledger(jdbi, LEASE);
        Settler settler = new Settler(ledger, Observer.NONE, 1);
        Waiting waiting = new Waiting();
        Relay relay = new Relay(MailServers.at(server.port()), new Standings(jdbi), Observer.NONE);
        Thread lane = new Thread(new Lane(relay, waiting, settler, Duration.ofMinutes(1)));
        lane.start();
        await().until(() -> lane.getState() == Thread.State.TIMED_WAITING);
        relay.heed(new Standing(
                NOW, System.nanoTime(), Mode.RUNNING, Map.of(relay.server().name(), false)));

        waiting.close();
        Claim claim = ledger.claim(at(NOW), 1).get(0);
        waiting.add(List.of(new Ready(claim, Mails.of(claim))));

        await().untilAsserted(() ->
                assertThat(story.emails()).extracting(EmailRow::state).containsExactly("QUEUED"));
        assertThat(waiting.removeAll()).isEmpty();
        lane.interrupt();
        settler.close();
    }

    @Test
    void a_mail_does_not_arrive_before_it_is_written_down_what_became_of_the_one_before() {
        due(2);

        try (OneLane lane = new OneLane(claim(LEASE, 2), LONG, Observer.NONE)) {
            story.owner().useTransaction(handle -> {
                handle.execute("lock table delivery.email in share row exclusive mode");
                lane.sendAll();
                await().until(() -> server.accepted().size() == 1 && lane.isWaitingWithAMail());
                assertThat(server.accepted()).hasSize(1);
            });
            await().until(() -> sent() == 2);
        }

        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void a_mail_whose_lease_runs_out_meanwhile_is_held_back() {
        due(2);

        try (OneLane lane = new OneLane(claim(Duration.ofSeconds(3), 2), LONG, Observer.NONE)) {
            story.owner().useTransaction(handle -> {
                handle.execute("lock table delivery.email in share row exclusive mode");
                lane.sendAll();
                await().until(() -> !lane.claims.get(1).lease().isHeld() && lane.isWaitingWithAMail());
            });
            await().until(() -> sent() == 1 && lane.waiting.awaitIdle(Duration.ZERO));
        }

        assertThat(server.texts()).hasSize(1);
        oneWaitsAndIsNotCharged();
    }

    @Test
    void a_mail_that_waits_for_too_long_is_held_back_and_no_other_is_begun_until_that_is_written_down() {
        due(3);

        try (OneLane lane = new OneLane(claim(LEASE, 3), Duration.ofMillis(50), Observer.NONE)) {
            story.owner().useTransaction(handle -> {
                handle.execute("lock table delivery.email in share row exclusive mode");
                lane.sendAll();
                await().until(lane::isWaitingWithoutTakingAnother);
            });
            await().until(() -> sent() == 2 && lane.waiting.awaitIdle(Duration.ZERO));
        }

        assertThat(server.texts()).hasSize(2);
        oneWaitsAndIsNotCharged();
    }

    @Test
    void a_mail_that_is_not_sent_makes_the_next_one_forget_nothing() {
        due(3);
        List<Claim> oneHasLapsed = Stream.of(LEASE, Duration.ofNanos(1), LEASE)
                .flatMap(lease -> claim(lease, 1).stream())
                .toList();

        try (OneLane lane = new OneLane(oneHasLapsed, LONG, Observer.NONE)) {
            story.owner().useTransaction(handle -> {
                handle.execute("lock table delivery.email in share row exclusive mode");
                lane.sendAll();
                await().until(lane::isWaitingWithAMail);
                assertThat(server.accepted()).hasSize(1);
            });
            await().until(() -> sent() == 2);
        }
    }

    @Test
    void the_time_that_a_mail_waits_for_the_database_is_not_the_servers() {
        due(2);
        List<Long> answeredAt = new CopyOnWriteArrayList<>();
        List<Duration> took = new CopyOnWriteArrayList<>();
        Observer answers = new Recording(after -> {
            answeredAt.add(System.nanoTime());
            took.add(after);
        });
        AtomicLong waited = new AtomicLong();

        try (OneLane lane = new OneLane(claim(LEASE, 2), LONG, answers)) {
            story.owner().useTransaction(handle -> {
                handle.execute("lock table delivery.email in share row exclusive mode");
                lane.sendAll();
                await().until(lane::isWaitingWithAMail);
                long from = System.nanoTime();
                await().during(Duration.ofMillis(300))
                        .until(() -> server.accepted().size() == 1);
                waited.set(System.nanoTime() - from);
            });
            await().until(() -> sent() == 2);
        }

        long between = answeredAt.get(1) - answeredAt.get(0);
        assertThat(took.get(1).toNanos()).isPositive().isLessThan(between - waited.get());
    }

    @Test
    void what_comes_to_be_known_when_nothing_is_written_any_more_keeps_no_lane_waiting() {
        due(1);
        Settler settler = new Settler(new Ledger(jdbi, LEASE), Observer.NONE, 1);

        settler.close();
        await().until(() -> !settler.isWorking());

        assertThat(settler.release(claim(LEASE, 1).get(0))).isCancelled();
    }

    /** Hears how long mails took. */
    private record Recording(Consumer<Duration> took) implements Observer {

        @Override
        public void settled(String state, String outcome) {}

        @Override
        public void answered(boolean repeat, Duration after) {
            took.accept(after);
        }

        @Override
        public void wellness(String name, boolean well) {}
    }

    /** A lane on which nothing else of a worker has an influence. */
    private final class OneLane implements AutoCloseable {

        private final Waiting waiting = new Waiting();
        private final Settler settler;
        private final List<Claim> claims;
        private final Thread thread;

        private OneLane(List<Claim> claims, Duration patience, Observer observer) {
            this.claims = claims;
            settler = new Settler(new Ledger(jdbi, LEASE), Observer.NONE, 1);
            Relay relay = new Relay(MailServers.at(server.port()), new Standings(jdbi), observer);
            thread = new Thread(new Lane(relay, waiting, settler, Duration.ofMinutes(1), patience));
            thread.start();
        }

        private void sendAll() {
            waiting.add(claims.stream()
                    .map(claim -> new Ready(claim, Mails.of(claim)))
                    .toList());
        }

        /** Whether it has taken the last one, and waits for something that is no answer of the server. */
        private boolean isWaitingWithAMail() throws InterruptedException {
            return thread.getState() == Thread.State.TIMED_WAITING
                    && waiting.awaitRoom(0, Duration.ZERO)
                    && !waiting.awaitIdle(Duration.ZERO);
        }

        /** Whether it waits without a limit although there is another one to take. */
        private boolean isWaitingWithoutTakingAnother() throws InterruptedException {
            return thread.getState() == Thread.State.WAITING && !waiting.awaitRoom(0, Duration.ZERO);
        }

        @Override
        public void close() {
            thread.interrupt();
            settler.close();
        }
    }

    private void oneWaitsAndIsNotCharged() {
        assertThat(story.emails())
                .filteredOn(email -> !email.state().equals("SENT"))
                .singleElement()
                .satisfies(email -> {
                    assertThat(email.state()).isEqualTo("QUEUED");
                    assertThat(email.attempt()).as("not charged").isZero();
                });
    }

    private List<Claim> claim(Duration lease, int limit) {
        return new Ledger(jdbi, lease).claim(at(NOW), limit);
    }

    private static Composed breaking(Claim claim) {
        return Composed.of(Mails.rendered(claim), new AbstractList<>() {
            @Override
            public String get(int index) {
                return "bob@example.com";
            }

            @Override
            public int size() {
                return 1;
            }

            @Override
            public Iterator<String> iterator() {
                throw new OutOfMemoryError("as a test wants it");
            }
        });
    }

    private void due(int count) {
        Person bob = story.person("Bob");
        for (int i = 0; i < count; i++) {
            story.between(story.person("Alice" + i), bob).followUp("Thanks " + i, "Text", NOW);
        }
        new Assembler(jdbi, 1_000).assemble(NOW);
    }

    private List<String> unwell() {
        return story.owner()
                .withHandle(handle -> handle.select("select name from delivery.mail_server")
                        .mapTo(String.class)
                        .list());
    }

    private long sent() {
        List<EmailRow> emails = story.emails();
        return emails.stream().filter(email -> email.state().equals("SENT")).count();
    }

    private void mode(String mode) {
        story.owner().useHandle(handle -> handle.execute("update delivery.sending set mode = ?", mode));
    }
}
