package dev.careerconversations.api.invitation;

import dev.careerconversations.api.plan.PlanAccess;

/** The words of an invitation whose employee has chosen none. */
final class InvitationDraft {

    static final String SUBJECT = "Career development conversation";

    private InvitationDraft() {}

    static String message(PlanAccess plan) {
        return """
                Hello %s,

                I would like to have a career development conversation with you: half an hour to look ahead at where \
                I want to grow and how you could help me get there. It is not about pay or a review of the past.

                I will send you my talking points before we meet. Which time would suit you?

                You find the plan here: %s

                Best regards,
                %s
                """.formatted(plan.manager().name(), plan.link(), plan.employee().name());
    }
}
