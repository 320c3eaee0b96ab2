package dev.careerconversations.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.api.plan.PlanStatus;
import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Seed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random histories of a plan, led over HTTP with a worker that settles what it likes meanwhile. After every step the rows
 * that can still be sent are exactly those that a fresh computation gives.
 */
@QuarkusTest
class ScheduleHistoriesTest extends ApiTest {

    private static final int HISTORIES = 1_000;
    private static final int MOST_STEPS = 12;

    @TestHTTPResource("/api/v1/plans")
    URI plans;

    @Inject
    EntityManager entities;

    @Inject
    PlanStates states;

    @Test
    void what_is_pending_is_always_what_a_fresh_computation_gives() {
        long seed = Seed.of("histories.seed");
        Random random = new Random(seed);
        Map<PlanStatus, Integer> ends = new HashMap<>();
        for (int i = 0; i < HISTORIES; i++) {
            clock.set(MONDAY);
            String boss = manager + "-" + i;
            History history = new History(random, plans, oidc.token(employee + "-" + i), oidc.token(boss), boss, clock);
            Checked checked = new Checked(PlanStatus.PREPARING, Map.of());
            int steps = 1 + random.nextInt(MOST_STEPS);
            for (int step = 0; step < steps; step++) {
                String what = history.step();
                boolean last = step == steps - 1;
                if (random.nextInt(4) == 0) {
                    settleSomething(random, history.planId());
                    what += ", then the worker";
                } else if (history.wasRefused() && !last) {
                    continue; // it shows with the next step if it changed anything all the same
                }
                checked = check("seed %d, history %d: %s".formatted(seed, i, what), history.planId(), checked.told());
            }
            ends.merge(checked.status(), 1, Integer::sum);
        }
        assertThat(ends.keySet())
                .as("histories end in many ways: %s", ends)
                .contains(PlanStatus.CANCELLED, PlanStatus.SCHEDULED, PlanStatus.HELD);
    }

    private record Checked(PlanStatus status, Map<UUID, NoticeState> told) {}

    private Checked check(String where, UUID planId, Map<UUID, NoticeState> toldBefore) {
        return QuarkusTransaction.requiringNew().call(() -> {
            PlanState plan = states.of(Map.of(planId, status(planId))).get(0);
            PlanFacts facts = plan.facts();
            Map<Notice.Key, Notice> implied = plan.implied(clock.instant());
            Set<Notice> pending = plan.held().stream()
                    .filter(row -> row.state().isWithdrawable())
                    .map(row -> new Notice(row.key(), row.dueAt(), row.staleAt()))
                    .collect(Collectors.toSet());
            Set<Notice.Key> failed = plan.held().stream()
                    .filter(row -> row.state() == NoticeState.FAILED)
                    .map(NoticeRow::key)
                    .collect(Collectors.toSet());
            assertThat(implied.keySet())
                    .as("%s: what an operator may have tried again is still implied", where)
                    .containsAll(failed);
            implied.keySet().removeAll(failed);
            Map<UUID, NoticeState> told = rows(planId).stream()
                    .filter(row -> List.of(NoticeState.SENT, NoticeState.SKIPPED, NoticeState.FAILED)
                            .contains(row.state()))
                    .collect(Collectors.toMap(ScheduledNotice::id, ScheduledNotice::state));
            assertThat(pending).as(where).containsExactlyInAnyOrderElementsOf(implied.values());
            assertThat(told).as(where).containsAllEntriesOf(toldBefore);
            assertThat(plan.withdrawals())
                    .as("%s: what is being sent in vain is taken back", where)
                    .isEmpty();
            assertThat(plan.reprieves()).as("%s: and nothing else is", where).isEmpty();
            if (facts.status == PlanStatus.CANCELLED) {
                assertThat(pending).as(where).allMatch(notice -> notice.key().kind() == NoticeKind.MEETING_CANCELLED);
            }
            return new Checked(facts.status, told);
        });
    }

    private PlanStatus status(UUID planId) {
        return PlanStatus.valueOf((String) entities.createNativeQuery("""
                        select case when p.status = 'HELD' and exists (
                                    select from delivery.notice n
                                    where n.plan_id = p.id and n.kind = 'FOLLOW_UP' and n.state = 'SENT')
                               then 'FOLLOWED_UP' else p.status end
                        from career.conversation_plan p where p.id = :id""", String.class)
                .setParameter("id", planId)
                .getSingleResult());
    }

    private List<ScheduledNotice> rows(UUID planId) {
        return entities.createQuery("from ScheduledNotice where planId = :plan", ScheduledNotice.class)
                .setParameter("plan", planId)
                .getResultList();
    }

    /** An agenda may share itself once in a plan's life: only the next change finds that it was not sent after all. */
    private void settleSomething(Random random, UUID planId) {
        String state = List.of("SENT", "SENT", "SKIPPED", "QUEUED", "FAILED", "SENDING")
                .get(random.nextInt(6));
        sql("""
                with chosen as (
                    select id, recipient_id, uuidv7() as email from delivery.notice
                    where plan_id = ? and state = 'PENDING' and (? <> 'SENDING' or kind <> 'AGENDA') order by due_at limit 1),
                email as (
                    insert into delivery.email (id, recipient_id, next_attempt_at, expires_at, created_at)
                    select email, recipient_id, now(), now(), now() from chosen)
                update delivery.notice n set state = ?, email_id = chosen.email, settled_at = now()
                from chosen where n.id = chosen.id""", planId, state, state);
        if (random.nextInt(3) == 0) {
            putOff(planId);
        }
    }

    /** What was being sent waits again, and the worker heeds what was taken back of it. */
    private void putOff(UUID planId) {
        sql("""
                with heeded as (
                    delete from delivery.withdrawal w using delivery.notice n
                    where n.id = w.notice_id and n.plan_id = ? and n.state = 'SENDING' returning w.notice_id, w.reason)
                update delivery.notice n
                set state = case when h.notice_id is null then 'QUEUED' else 'CANCELLED' end, reason = h.reason,
                    email_id = case when h.notice_id is null then n.email_id end
                from delivery.notice m left join heeded h on h.notice_id = m.id
                where n.id = m.id and m.plan_id = ? and m.state = 'SENDING'""", planId, planId);
    }
}
