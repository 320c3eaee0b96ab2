package dev.careerconversations.api.plan;

import dev.careerconversations.api.person.People;
import dev.careerconversations.api.person.PersonView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The two people of a plan, read when they are first asked for: most requests are about neither. */
final class PlanPeople {

    private final People people;
    private final ConversationPlan plan;
    private @Nullable Map<UUID, PersonView> both;

    PlanPeople(People people, ConversationPlan plan) {
        this.people = people;
        this.plan = plan;
    }

    PersonView employee() {
        return Objects.requireNonNull(both().get(plan.employeeId()));
    }

    PersonView manager() {
        return Objects.requireNonNull(both().get(plan.managerId()));
    }

    private Map<UUID, PersonView> both() {
        if (both == null) {
            both = people.byId(List.of(plan.employeeId(), plan.managerId()));
        }
        return both;
    }
}
