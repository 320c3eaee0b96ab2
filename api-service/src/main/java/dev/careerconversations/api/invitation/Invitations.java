package dev.careerconversations.api.invitation;

import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanStep;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.NotFoundException;
import dev.careerconversations.api.schedule.FactSource;
import dev.careerconversations.api.schedule.PlanFacts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID>, FactSource {

    private final Plans plans;

    Invitations(Plans plans) {
        this.plans = plans;
    }

    InvitationView send(UUID planId, NewInvitation wish) {
        return plans.change(planId, plan -> {
            plan.requireCaller(Party.EMPLOYEE);
            plan.take(PlanStep.ASK);
            Invitation invitation = findByIdOptional(planId).orElseGet(() -> new Invitation(planId));
            invitation.send(
                    Objects.requireNonNullElse(wish.subject(), InvitationDraft.SUBJECT),
                    Objects.requireNonNullElseGet(wish.message(), () -> InvitationDraft.message(plan)),
                    plan.now());
            persist(invitation);
            return invitation.view();
        });
    }

    InvitationView get(UUID planId) {
        return plans.read(planId, plan -> findByIdOptional(planId)
                .orElseThrow(() -> NotFoundException.of("invitation"))
                .view());
    }

    @Override
    public void addFactsOf(UUID planId, PlanFacts facts) {
        findByIdOptional(planId).ifPresent(invitation -> facts.invitationSent(invitation.sentAt()));
    }
}
