package dev.careerconversations.api.plan;

import dev.careerconversations.api.person.PeopleChanging;
import dev.careerconversations.api.person.PersonChanged;
import dev.careerconversations.api.person.PersonRecognised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps plans in step with their people: what a plan implies depends on who they are and how they wish to be told. */
@ApplicationScoped
class PlansOfPeople {

    private final ConversationPlans plans;
    private final Plans door;
    private final Event<PlansChanged> changes;
    private final Event<PlanHandedOver> handovers;

    PlansOfPeople(ConversationPlans plans, Plans door, Event<PlansChanged> changes, Event<PlanHandedOver> handovers) {
        this.plans = plans;
        this.door = door;
        this.changes = changes;
        this.handovers = handovers;
    }

    void hold(@Observes PeopleChanging people) {
        plans.lockedLivingOf(people.personIds());
    }

    void handOver(@Observes PersonRecognised recognised) {
        UUID from = recognised.waitingId();
        UUID to = recognised.personId();
        for (ConversationPlan plan : plans.lockedOfManager(from)) {
            if (plan.handOver(to)) {
                plans.flush();
                handovers.fire(new PlanHandedOver(plan.id(), from, to));
            }
        }
    }

    void planAnew(@Observes PersonChanged change) {
        List<PlanAccess> living = plans.lockedLivingOf(Set.of(change.personId())).stream()
                .map(plan -> door.access(plan, Party.EMPLOYEE))
                .toList();
        if (!living.isEmpty()) {
            plans.flush();
            changes.fire(new PlansChanged(living));
        }
    }
}
