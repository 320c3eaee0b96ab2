package dev.careerconversations.worker.ledger;

import static dev.careerconversations.worker.support.Story.NOW;
import static dev.careerconversations.worker.support.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
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
        Pace pace = new Pace(OptionalDouble.of(SLOW), Map.of());
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

        assertThat(fast().claim(at(NOW), 100)).hasSize(21);
    }

    @Test
    void however_many_workers_have_a_second_of_the_rate_in_hand_and_no_more() {
        due(80);
        int inHand = 0;
        List<Claim> first = List.of();
        for (int worker = 0; worker < 5; worker++) {
            passes(Duration.ofMinutes(1));
            List<Claim> claims = fast().claim(at(NOW), 100);
            inHand += claims.size();
            first = worker == 0 ? claims : first;
        }
        assertThat(inHand).isEqualTo(50);

        passes(Duration.ofMinutes(1));
        one.settle(first.stream()
                .limit(7)
                .map(claim -> new Settled(claim, Settlement.sent(claim, "250 OK")))
                .toList());
        assertThat(fast().claim(at(NOW), 100)).hasSize(7);
    }

    @Test
    void what_a_dead_worker_had_in_hand_keeps_nobody_from_sending_once_its_lease_is_over() {
        due(60);
        while (!fast().claim(at(NOW), 100).isEmpty()) {
            passes(Duration.ofMinutes(1));
        }

        passes(Duration.ofMinutes(1));
        assertThat(fast().claim(at(NOW.plusSeconds(29)), 100)).isEmpty();
        assertThat(fast().claim(at(NOW.plusSeconds(30)), 100)).hasSize(10);
    }

    @Test
    void a_batch_has_an_eighth_of_a_second_of_the_rate_and_at_least_one() {
        assertThat(new Pace(OptionalDouble.of(300), Map.of()).batch(200)).isEqualTo(37);
        assertThat(new Pace(OptionalDouble.of(SLOW), Map.of()).batch(200)).isEqualTo(1);
        assertThat(new Pace(OptionalDouble.of(5_000), Map.of()).batch(200)).isEqualTo(200);
        assertThat(Pace.UNLIMITED.batch(200)).isEqualTo(200);
    }

    @Test
    void each_mail_to_a_limited_domain_has_its_own_turn() {
        Pace pace = new Pace(OptionalDouble.empty(), Map.of("example.org", SLOW));

        assertThat(pace.reserve(jdbi, "example.org")).isZero();
        assertThat(pace.reserve(jdbi, "example.org")).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
        assertThat(pace.reserve(jdbi, "example.org")).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(120));
        assertThat(pace.reserve(jdbi, "example.com")).as("no limit").isZero();
    }

    private Ledger fast() {
        return new Ledger(jdbi, Duration.ofSeconds(30), new Pace(OptionalDouble.of(50), Map.of()));
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
