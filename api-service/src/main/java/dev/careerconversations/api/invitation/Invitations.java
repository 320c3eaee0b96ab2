package dev.careerconversations.api.invitation;

import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanStep;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The invitations of plans. */
@ApplicationScoped
public class Invitations {

    private final Plans plans;
    private final InvitationRepository invitations;

    Invitations(Plans plans, InvitationRepository invitations) {
        this.plans = plans;
        this.invitations = invitations;
    }

    /** Returns the invitation of a plan that the caller has already been let into, once it was sent. */
    public Optional<InvitationView> of(UUID planId) {
        return invitations.findByIdOptional(planId).map(Invitation::view);
    }

    InvitationView send(UUID planId, NewInvitation wish) {
        return plans.change(planId, plan -> {
            plan.requireCaller(Party.EMPLOYEE);
            boolean mayBeAnother = plan.wasRequested();
            plan.take(PlanStep.ASK);
            Invitation invitation = Optional.of(planId)
                    .filter(id -> mayBeAnother)
                    .flatMap(invitations::findByIdOptional)
                    .orElseGet(() -> new Invitation(planId));
            invitation.send(
                    Objects.requireNonNullElse(wish.subject(), InvitationDraft.SUBJECT),
                    Objects.requireNonNullElseGet(wish.message(), () -> InvitationDraft.message(plan)),
                    plan.now());
            invitations.persist(invitation);
            return invitation.view();
        });
    }

    InvitationView get(UUID planId) {
        return plans.read(planId, plan -> of(planId).orElseThrow(() -> NotFoundException.of("invitation")));
    }
}
