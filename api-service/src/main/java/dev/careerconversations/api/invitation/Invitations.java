package dev.careerconversations.api.invitation;

import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanStep;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.NotFoundException;
import dev.careerconversations.api.schedule.FactSource;
import dev.careerconversations.api.schedule.PlanFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The invitations of plans. */
@ApplicationScoped
public class Invitations implements FactSource {

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
            plan.take(PlanStep.ASK);
            Invitation invitation = invitations.findByIdOptional(planId).orElseGet(() -> new Invitation(planId));
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

    @Override
    public void addFactsOf(UUID planId, PlanFacts facts) {
        invitations.findByIdOptional(planId).ifPresent(invitation -> facts.invitationSent(invitation.sentAt()));
    }
}
