package dev.careerconversations.worker.dispatch;

import static dev.careerconversations.worker.support.Story.NOW;
import static dev.careerconversations.worker.support.Story.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerconversations.worker.dispatch.Waiting.Ready;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.ledger.Standing;
import dev.careerconversations.worker.ledger.Standing.Mode;
import dev.careerconversations.worker.ledger.Standings;
import dev.careerconversations.worker.support.Ledgers.EmailRow;
import dev.careerconversations.worker.support.MailServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What one lane owes the database and its mail server, from one mail to the next. */
class LaneTest extends LaneStory {

    @Test
    void what_a_lane_has_in_hand_when_the_worker_stops_goes_back_to_the_database() {
        due(1);
        Ledger ledger = new Ledger(jdbi, LEASE);
        Settler settler = new Settler(ledger, Observer.NONE, 1);
        Waiting waiting = new Waiting();
        Relay relay = new Relay(MailServers.at(server.port()), new Standings(jdbi), Observer.NONE);
        Thread lane = new Thread(
                new Lane(relay, new Crew(relay, 1, LONG).regular(), waiting, settler, Duration.ofMinutes(1)));
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
            thread = new Thread(new Lane(
                    relay, new Crew(relay, 1, LONG).regular(), waiting, settler, Duration.ofMinutes(1), patience));
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
}
