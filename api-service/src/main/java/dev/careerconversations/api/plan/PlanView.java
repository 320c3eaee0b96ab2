package dev.careerconversations.api.plan;

import dev.careerconversations.api.person.PersonView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan as one of its parties sees it.
 *
 * @param title what the employee calls it
 * @param status where it is in its life
 * @param myPart the caller's part
 * @param nextSteps the steps that are legal now
 * @param previousPlanId the plan that it started from; null if there is none, or none for the caller
 * @param requestedAt when the manager first came to know of it
 * @param followedUpAt when the follow-up was accepted by the manager's mail server
 * @param endedAt when it was completed or cancelled
 */
@Schema(name = "Plan")
public record PlanView(
        UUID id,
        String title,
        PlanStatus status,
        Party myPart,
        PlanPerson employee,
        PlanPerson manager,
        @Schema(maxItems = 7) List<PlanStep> nextSteps,
        Instant createdAt,
        @Nullable UUID previousPlanId,
        @Nullable Instant requestedAt,
        @Nullable Instant followedUpAt,
        @Nullable Instant endedAt) {

    static PlanView of(ConversationPlan plan, Party caller, PersonView employee, PersonView manager) {
        return new PlanView(
                plan.id(),
                plan.title(),
                plan.status(),
                caller,
                PlanPerson.of(employee),
                PlanPerson.of(plan.named(manager)),
                plan.status().legalSteps(),
                plan.createdAt(),
                plan.previousPlanId(caller),
                plan.requestedAt(),
                plan.parts().followedUpAt().orElse(null),
                plan.endedAt());
    }

    /** A party as the other one may see them. */
    @Schema(name = "PlanPerson")
    public record PlanPerson(
            @Schema(minLength = 1, maxLength = 254) String name,
            @Schema(format = "email", maxLength = 254) String email) {

        static PlanPerson of(PersonView person) {
            return new PlanPerson(person.name(), person.email());
        }
    }
}
