package dev.careerconversations.worker.ledger;

import static dev.careerconversations.worker.support.Story.NOW;
import static dev.careerconversations.worker.support.Story.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The database's clock goes on while these run: what they expect holds for as long as a mail a minute takes. */
@ExtendWith(Database.class)
class PaceTest {

    private static final double SLOW = 1 / 60.0;

    private Jdbi jdbi;
    private Story story;
    private Ledger one;
    private Ledger other;

    @BeforeEach
    void two_workers_that_may_send_a_mail_a_minute(Jdbi worker, Story story) {
        this.jdbi = worker;
        this.story = story;
        Pace pace = paceOf(SLOW, 5);
        one = new Ledger(worker, Duration.ofSeconds(30), pace);
        other = new Ledger(worker, Duration.ofSeconds(30), pace);
    }

    @Test
    void all_workers_together_claim_no_faster_than_the_rate() {
        due(3);

        assertThat(one.claim(at(NOW), 10)).hasSize(1);
        assertThat(one.claim(at(NOW), 10)).isEmpty();
        assertThat(other.claim(at(NOW), 10)).isEmpty();

        passes(Duration.ofMinutes(2));
        assertThat(other.claim(at(NOW), 10)).hasSize(1);
    }

    @Test
    void what_was_not_used_for_long_makes_no_burst() {
        due(5);
        one.claim(at(NOW), 10);

        passes(Duration.ofHours(1));

        assertThat(one.claim(at(NOW), 10)).hasSize(1);
        assertThat(other.claim(at(NOW), 10)).isEmpty();
    }

    @Test
    void a_turn_that_found_no_email_is_not_lost() {
        assertThat(one.claim(at(NOW), 10)).isEmpty();
        due(1);

        assertThat(other.claim(at(NOW), 10)).hasSize(1);
    }

    @Test
    void a_fast_rate_lets_less_than_half_a_second_of_it_go_at_once() {
        due(60);

        assertThat(fast(0).claim(at(NOW), 100)).hasSize(21);
    }

    @Test
    void however_many_workers_have_a_second_of_the_rate_in_hand_and_no_more() {
        due(80);
        Ledger first = fast(0);
        passes(Duration.ofMinutes(1));
        List<Claim> claims = first.claim(at(NOW), 100);

        assertThat(claims.size() + claimedByOthers(4, 0)).isEqualTo(45);

        first.settle(claims.stream()
                .limit(7)
                .map(claim -> new Settled(claim, Settlement.sent(claim, "250 OK")))
                .toList());
        assertThat(claimedByOthers(4, 0)).isEqualTo(7);
    }

    @Test
    void each_worker_has_its_share_whatever_the_others_have() {
        due(80);
        claimedByOthers(4, 0);
        Ledger another = fast(5);

        passes(Duration.ofMinutes(1));
        assertThat(another.claim(at(NOW), 100)).hasSize(5);
        passes(Duration.ofMinutes(1));
        assertThat(another.claim(at(NOW), 100)).isEmpty();
        assertThat(another.isHeldBack()).isTrue();
    }

    @Test
    void what_another_worker_is_claiming_this_moment_counts() throws Exception {
        due(80);
        assertThat(claimedByOthers(2, 0)).isEqualTo(42);
        passes(Duration.ofMinutes(1));
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (Handle handle = jdbi.open()) {
            handle.begin();
            UUID token = UUID.randomUUID();
            Lease lease = new Lease(token, System.nanoTime(), Duration.ofSeconds(30));
            assertThat(new Claiming(handle, NOW, paceOf(50, 0), 0).claim(token, () -> lease, NOW.plusSeconds(30), 100))
                    .hasSize(3);

            Future<List<Claim>> others = threads.submit(() -> fast(0).claim(at(NOW), 100));
            await().until(() -> somebodyWaits() || others.isDone());
            handle.commit();

            assertThat(others.get()).isEmpty();
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void what_a_dead_worker_had_in_hand_keeps_nobody_from_sending_once_its_lease_is_over() {
        due(60);
        claimedByOthers(4, 0);

        passes(Duration.ofMinutes(1));
        assertThat(fast(0).claim(at(NOW.plusSeconds(29)), 100)).isEmpty();
        assertThat(fast(0).claim(at(NOW.plusSeconds(30)), 100)).hasSize(15);
    }

    @Test
    void who_is_held_back_for_want_of_turns_knows_it() {
        due(80);
        Ledger fast = fast(0);
        fast.claim(at(NOW), 20);
        assertThat(fast.isHeldBack()).isFalse();
        story.turnsBegin(Duration.ofHours(1));

        assertThat(fast.claim(at(NOW), 20)).isEmpty();
        assertThat(fast.isHeldBack()).isTrue();
    }

    /** Of 50 a second, 2 turns come in 60 ms and 6, which are a batch, in 147: should the claim be late, it is tried again. */
    @Test
    void a_few_turns_are_left_until_there_are_more() {
        due(80);
        Ledger fast = fast(1_000);
        fast.claim(at(NOW), 1);

        await().until(() -> {
            story.turnsBegin(Duration.ofMillis(-60));
            fast.claim(at(NOW), 20);
            return fast.isHeldBack();
        });
    }

    @Test
    void a_batch_has_an_eighth_of_a_second_of_the_rate_and_at_least_one() {
        assertThat(paceOf(300, 0).batch(200)).isEqualTo(37);
        assertThat(paceOf(SLOW, 0).batch(200)).isEqualTo(1);
        assertThat(paceOf(5_000, 0).batch(200)).isEqualTo(200);
        assertThat(Pace.UNLIMITED.batch(200)).isEqualTo(200);
    }

    @Test
    void each_mail_to_a_limited_domain_has_its_own_turn() {
        Pace pace = new Pace(OptionalDouble.empty(), Map.of("example.org", SLOW), 0);

        assertThat(pace.reserve(jdbi, "example.org")).isZero();
        assertThat(pace.reserve(jdbi, "example.org")).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
        assertThat(pace.reserve(jdbi, "example.org")).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(120));
        assertThat(pace.reserve(jdbi, "example.com")).as("no limit").isZero();
    }

    private int claimedByOthers(int workers, int share) {
        int claimed = 0;
        for (int worker = 0; worker < workers; worker++) {
            passes(Duration.ofMinutes(1));
            claimed += fast(share).claim(at(NOW), 100).size();
        }
        return claimed;
    }

    private Ledger fast(int share) {
        return new Ledger(jdbi, Duration.ofSeconds(30), paceOf(50, share));
    }

    private static Pace paceOf(double perSecond, int share) {
        return new Pace(OptionalDouble.of(perSecond), Map.of(), share);
    }

    private boolean somebodyWaits() {
        return jdbi.withHandle(handle -> handle.select("select exists (select from pg_locks where not granted)")
                .mapTo(Boolean.class)
                .one());
    }

    private void due(int count) {
        Person bob = story.person("Bob");
        for (int i = 0; i < count; i++) {
            story.between(story.person("Alice" + i), bob).followUp("Thanks " + i, "Text", NOW);
        }
        new Assembler(jdbi, 1_000).assemble(NOW);
    }

    private void passes(Duration time) {
        story.owner()
                .useHandle(handle -> handle.createUpdate(
                                "update delivery.pace set free_at = free_at - make_interval(secs => :seconds)")
                        .bind("seconds", (double) time.toSeconds())
                        .execute());
    }
}
