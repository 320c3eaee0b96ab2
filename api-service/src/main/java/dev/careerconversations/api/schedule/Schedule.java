package dev.careerconversations.api.schedule;

import dev.careerconversations.api.person.PersonRecognised;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.PlanChanged;
import dev.careerconversations.api.plan.PlanHandedOver;
import io.quarkus.arc.All;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    static final String NO_LONGER_IMPLIED = "no longer implied by the plan";
    static final String SWITCHED_OFF = "switched off";
    static final String UNREACHABLE = "the address has become somebody else's";

    private final ScheduledNotices notices;
    private final List<FactSource> sources;

    Schedule(ScheduledNotices notices, @All List<FactSource> sources) {
        this.notices = notices;
        this.sources = sources;
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
        return notices.lockedLatest(kind, subjectId).map(ScheduledNotice::delivery);
    }

    /** Before any plan is handed over: the worker, too, settles an email's notices in the order of their ids. */
    void recognised(@Observes @Priority(PersonRecognised.HOLD) PersonRecognised recognised) {
        notices.lockToldTo(recognised.waitingId());
    }

    void planChanged(@Observes @Priority(PlanChanged.SCHEDULE) PlanChanged change) {
        reconcile(factsOf(change.plan()));
    }

    /** What was told to the one was told to the other: it is not told again. */
    void planHandedOver(@Observes PlanHandedOver handover) {
        notices.handOver(handover.planId(), handover.from(), handover.to());
    }

    private PlanFacts factsOf(PlanAccess plan) {
        PlanFacts facts = new PlanFacts(
                plan.planId(), plan.status(), Recipient.of(plan.employee()), Recipient.of(plan.managersMailbox()));
        sources.forEach(source -> source.addFactsOf(plan.planId(), facts));
        return facts;
    }

    private void reconcile(PlanFacts facts) {
        Map<Notice.Key, Notice> implied =
                NoticeRules.impliedBy(facts).stream().collect(Collectors.toMap(Notice::key, Function.identity()));
        NoticesOfPlan rows = notices.heldOf(facts.planId);
        rows.others().forEach(row -> implied.remove(row.key()));
        for (ScheduledNotice row : rows.held()) {
            Notice notice = implied.remove(row.key());
            if (notice == null) {
                row.cancel(facts.whyNot(row.key()).orElse(NO_LONGER_IMPLIED));
            } else {
                row.match(notice);
            }
        }
        implied.values().forEach(notice -> notices.persist(new ScheduledNotice(facts.planId, notice)));
    }
}
