package dev.careerconversations.worker.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.worker.support.Schedule.Plan;
import dev.careerconversations.worker.support.WorkerTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerTest extends WorkerTest {

    private static final Instant LATER = NOW.plus(Duration.ofMinutes(1));
    private static final int QUARANTINE_AFTER = 3;

    private UUID first;
    private UUID second;

    @BeforeEach
    void oneEmailOfTwoReminders() {
        Plan plan = schedule.plan("Emma", "Max");
        first = schedule.reminder(plan, "One");
        second = schedule.reminder(plan, "Two");
        assembler.assemble(NOW);
    }

    @Test
    void a_claim_counts_its_attempt_and_nobody_else_gets_it() {
        Claim claim = claim();

        assertThat(claim.attempt()).isEqualTo(1);
        assertThat(claim.notices()).containsExactlyInAnyOrder(first, second);
        assertThat(schedule.state(first)).isEqualTo("SENDING");
        assertThat(ledger.claim(NOW, 10)).isEmpty();
    }

    @Test
    void what_was_withdrawn_in_time_is_not_told() {
        assertThat(schedule.withdraw(first)).isTrue();

        assertThat(claim().notices()).containsExactly(second);
    }

    @Test
    void what_is_being_sent_cannot_be_withdrawn() {
        claim();

        assertThat(schedule.withdraw(first)).isFalse();
    }

    @Test
    void an_email_with_nothing_left_to_tell_is_closed() {
        schedule.withdraw(first);
        schedule.withdraw(second);

        assertThat(ledger.claim(NOW, 10)).isEmpty();
        assertThat(schedule.emails()).containsExactly("WITHDRAWN 1");
    }

    @Test
    void what_went_stale_while_it_waited_is_not_told() {
        assertThat(ledger.claim(NOW.plus(Duration.ofDays(1)), 10)).isEmpty();

        assertThat(schedule.state(first)).isEqualTo("SKIPPED: stale");
        assertThat(schedule.emails()).containsExactly("WITHDRAWN 1");
    }

    @Test
    void a_settlement_settles_email_and_notices_together() {
        assertThat(ledger.settle(claim(), Settlement.failed("550 no such user")))
                .isTrue();

        assertThat(schedule.email(first)).isEqualTo("FAILED, attempt 0, retries 0");
        assertThat(schedule.state(second)).isEqualTo("FAILED: 550 no such user");
    }

    @Test
    void an_email_of_a_dead_worker_is_claimed_again_and_its_own_settlement_refused() {
        Claim dead = claim();
        assertThat(ledger.rescue(NOW, QUARANTINE_AFTER)).isZero();
        assertThat(ledger.rescue(LATER, QUARANTINE_AFTER)).isEqualTo(1);
        assertThat(schedule.state(first)).isEqualTo("QUEUED");

        assertThat(ledger.settle(dead, Settlement.sent())).isFalse();
        Claim next = ledger.claim(LATER, 10).get(0);
        assertThat(ledger.settle(dead, Settlement.sent())).isFalse();

        assertThat(next.attempt()).isEqualTo(2);
        assertThat(schedule.state(first)).isEqualTo("SENDING");
        assertThat(ledger.settle(next, Settlement.sent())).isTrue();
        assertThat(schedule.state(first)).isEqualTo("SENT");
    }

    @Test
    void what_may_have_been_sent_before_a_crash_is_repeated_as_it_was_and_cannot_be_withdrawn() {
        assertThat(ledger.keep(claim(), new Rendered("bytes".getBytes(StandardCharsets.UTF_8))))
                .isTrue();

        ledger.rescue(LATER, QUARANTINE_AFTER);

        assertThat(schedule.withdraw(first)).isFalse();
        Rendered again = ledger.claim(LATER, 10).get(0).rendered();
        assertThat(again).isNotNull();
        assertThat(new String(again.bytes(), StandardCharsets.UTF_8)).isEqualTo("bytes");
    }

    @Test
    void an_email_that_kills_its_worker_three_times_is_quarantined() {
        Instant now = NOW;
        for (int death = 0; death < QUARANTINE_AFTER; death++) {
            assertThat(ledger.claim(now, 10)).hasSize(1);
            now = now.plus(Duration.ofMinutes(1));
            ledger.rescue(now, QUARANTINE_AFTER);
        }

        assertThat(ledger.claim(now, 10)).isEmpty();
        assertThat(schedule.email(first)).startsWith("QUARANTINED");
        assertThat(schedule.state(first)).isEqualTo("FAILED: quarantined");
    }

    @Test
    void a_renewed_claim_is_not_rescued() {
        Claim claim = claim();
        ledger.renew(claim.token());
        Instant databaseNow = jdbi.withHandle(handle -> handle.select("select now()")
                .mapTo(java.sql.Timestamp.class)
                .one()
                .toInstant());

        assertThat(ledger.rescue(databaseNow, QUARANTINE_AFTER)).isZero();
    }

    private Claim claim() {
        List<Claim> claims = ledger.claim(NOW, 10);
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }
}
