package dev.careerconversations.api.schedule;

import dev.careerconversations.api.person.PersonRecognised;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.PlanHandedOver;
import dev.careerconversations.api.plan.PlanStatus;
import dev.careerconversations.api.plan.PlansChanged;
import io.quarkus.arc.All;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps the rows of the schedule equal to what the plan implies. Level-triggered: after any change everything is
 * computed afresh from the whole state, in the transaction of the change.
 */
@ApplicationScoped
public class Schedule {

    static final String NO_LONGER_IMPLIED = "no longer implied by the plan";
    static final String SWITCHED_OFF = "switched off";
    static final String UNREACHABLE = "the address has become somebody else's";

    private final ScheduledNotices notices;
    private final PlanStates states;
    private final List<Consequence> consequences;

    Schedule(ScheduledNotices notices, PlanStates states, @All List<Consequence> consequences) {
        this.notices = notices;
        this.states = states;
        this.consequences = consequences;
    }

    /** Returns a plan's state now; keeps the worker from beginning to send anything of it until the transaction ends. */
    public PlanFacts factsOf(PlanAccess plan) {
        return states.of(Map.of(plan.planId(), plan.status())).get(0).facts();
    }

    /** Returns what became of the newest notice of a kind about a subject. */
    public Optional<Delivery> delivery(NoticeKind kind, UUID subjectId) {
        return notices.latest(kind, subjectId);
    }

    /**
     * The same, and keeps the worker from beginning to send it until the transaction ends. If it is withdrawable now,
     * what it says can be changed safely.
     */
    public Optional<Delivery> lockedDelivery(NoticeKind kind, UUID subjectId) {
        return notices.lockedLatest(kind, subjectId);
    }

    /** Keeps the worker from beginning to send anything of plans until the transaction ends; in the order of the worker's locks. */
    public void holdNoticesOf(List<UUID> planIds) {
        notices.lockOf(planIds);
    }

    /** What was told of action items goes with them into another plan: it is not told again. */
    public void carriedOver(List<UUID> itemIds, PlanAccess from, PlanAccess to) {
        notices.carryOver(itemIds, from.planId(), to.planId());
    }

    /** Before any plan is handed over: the worker, too, settles an email's notices in the order of their ids. */
    void recognised(@Observes @Priority(PersonRecognised.HOLD) PersonRecognised recognised) {
        notices.lockToldTo(recognised.waitingId());
    }

    void plansChanged(@Observes PlansChanged change) {
        Map<UUID, PlanAccess> plans = new HashMap<>();
        Map<UUID, PlanStatus> statuses = new HashMap<>();
        change.plans().forEach(plan -> {
            plans.put(plan.planId(), plan);
            statuses.put(plan.planId(), plan.status());
        });
        List<NoticeRow> rows = new ArrayList<>();
        List<Withdrawal> withdrawals = new ArrayList<>();
        Set<UUID> reprieves = new HashSet<>();
        for (PlanState state : states.of(statuses)) {
            PlanAccess plan = Objects.requireNonNull(plans.get(state.facts().planId));
            consequences.forEach(consequence -> consequence.follow(plan, state.facts()));
            rows.addAll(changesOf(state, plan.now()));
            withdrawals.addAll(state.withdrawals());
            reprieves.addAll(state.reprieves());
        }
        states.write(rows);
        states.takeBack(withdrawals, reprieves);
    }

    /** What was told to the one was told to the other: it is not told again. */
    void planHandedOver(@Observes PlanHandedOver handover) {
        notices.handOver(handover.planId(), handover.from(), handover.to());
    }

    private static List<NoticeRow> changesOf(PlanState state, Instant now) {
        PlanFacts facts = state.facts();
        Map<Notice.Key, Notice> implied = state.implied(now);
        List<NoticeRow> changes = new ArrayList<>();
        for (NoticeRow row : state.held()) {
            Notice notice = implied.remove(row.key());
            Optional<NoticeRow> change = notice == null
                    ? row.withdrawn(facts.whyNot(row.key()).orElse(NO_LONGER_IMPLIED))
                    : row.matching(notice);
            change.ifPresent(changes::add);
        }
        implied.values().forEach(notice -> changes.add(NoticeRow.planned(facts.planId, notice)));
        return changes;
    }
}
