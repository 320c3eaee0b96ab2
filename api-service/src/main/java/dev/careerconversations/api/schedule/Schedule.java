package dev.careerconversations.api.schedule;

import dev.careerconversations.api.person.PersonChanged;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.PlanChanged;
import dev.careerconversations.api.plan.Plans;
import io.quarkus.arc.All;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the rows of the schedule equal to what the plan implies. Level-triggered: after any change everything is
 * computed afresh from the whole state, in the transaction of the change.
 */
@ApplicationScoped
public class Schedule {

    private final ScheduledNotices notices;
    private final List<FactSource> sources;
    private final Plans plans;

    Schedule(ScheduledNotices notices, @All List<FactSource> sources, Plans plans) {
        this.notices = notices;
        this.sources = sources;
        this.plans = plans;
    }

    /** Returns what became of the newest notice of a kind about a subject. */
    public Optional<Delivery> delivery(NoticeKind kind, UUID subjectId) {
        return notices.latest(kind, subjectId, LockModeType.NONE).map(ScheduledNotice::delivery);
    }

    /**
     * The same, and keeps the worker from beginning to send it until the transaction ends. If it is withdrawable now,
     * what it says can be changed safely.
     */
    public Optional<Delivery> lockedDelivery(NoticeKind kind, UUID subjectId) {
        return notices.latest(kind, subjectId, LockModeType.PESSIMISTIC_WRITE).map(ScheduledNotice::delivery);
    }

    void planChanged(@Observes @Priority(PlanChanged.SCHEDULE) PlanChanged change) {
        reconcile(factsOf(change.plan()));
    }

    void personChanged(@Observes PersonChanged change) {
        plans.touchAllNaming(change.personId());
    }

    private PlanFacts factsOf(PlanAccess plan) {
        PlanFacts facts = new PlanFacts(
                plan.planId(), plan.status(), Recipient.of(plan.employee()), Recipient.of(plan.manager()));
        sources.forEach(source -> source.addFactsOf(plan.planId(), facts));
        return facts;
    }

    private void reconcile(PlanFacts facts) {
        Map<Notice.Key, Notice> implied =
                NoticeRules.impliedBy(facts).stream().collect(Collectors.toMap(Notice::key, Function.identity()));
        for (ScheduledNotice row : notices.lockedOf(facts.planId)) {
            Notice notice = implied.remove(row.key());
            if (notice == null) {
                row.cancel();
            } else {
                row.match(notice);
            }
        }
        implied.values().forEach(notice -> notices.persist(new ScheduledNotice(facts.planId, notice)));
    }
}
