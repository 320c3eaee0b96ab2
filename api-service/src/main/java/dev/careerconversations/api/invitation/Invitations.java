package dev.careerconversations.api.invitation;

import dev.careerconversations.api.hint.Hints;
import dev.careerconversations.api.meeting.Proposals;
import dev.careerconversations.api.plan.LastChange;
import dev.careerconversations.api.plan.MailPreview;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.PlanStatus;
import dev.careerconversations.api.plan.PlanStep;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The invitations of plans. */
@ApplicationScoped
public class Invitations {

    private final Plans plans;
    private final InvitationRepository invitations;
    private final Proposals proposals;
    private final Hints hints;

    Invitations(Plans plans, InvitationRepository invitations, Proposals proposals, Hints hints) {
        this.plans = plans;
        this.invitations = invitations;
        this.proposals = proposals;
        this.hints = hints;
    }

    /** Returns the invitation of a plan, once it was sent. */
    public Optional<InvitationView> sentIn(PlanAccess plan) {
        return invitations.findByIdOptional(plan.planId()).flatMap(invitation -> sent(plan, invitation));
    }

    private Optional<InvitationView> sent(PlanAccess plan, Invitation invitation) {
        return invitation.sent(
                plan.caller() == Party.EMPLOYEE ? invitation.text().hints(hints) : List.of());
    }

    /** Returns the draft of a plan's invitation, if there is one that the caller may see. */
    public Optional<InvitationDraftView> draftIn(PlanAccess plan) {
        return isDraft(plan) ? Optional.of(view(plan, known(plan.planId()))) : Optional.empty();
    }

    InvitationView get(UUID planId) {
        return plans.read(planId, plan -> sentIn(plan).orElseThrow(() -> NotFoundException.of("invitation")));
    }

    InvitationDraftView draft(UUID planId) {
        return plans.read(planId, plan -> draftIn(plan).orElseThrow(() -> NotFoundException.of("invitation draft")));
    }

    MailPreview preview(UUID planId) {
        return plans.read(planId, plan -> {
            requireDraft(plan);
            InvitationText text = words(plan, known(planId));
            return MailPreview.of(plan, text.subject(), text.message(), text.hints(hints));
        });
    }

    InvitationDraftView edit(UUID planId, InvitationText text) {
        return change(planId, (plan, invitation) -> invitation.edit(text, plan.change()), true);
    }

    InvitationDraftView redraft(UUID planId) {
        return change(planId, (plan, invitation) -> invitation.redraft(plan.change()), false);
    }

    private InvitationDraftView change(UUID planId, BiConsumer<PlanAccess, Invitation> change, boolean mustBeSeen) {
        return plans.changeOwn(planId, plan -> {
            requireDraft(plan);
            Invitation invitation = known(planId);
            if (mustBeSeen) {
                LastChange last = invitation == null ? plan.lastChange() : invitation.lastChange();
                plan.requireSeen(view(plan, invitation), last);
            }
            if (invitation == null) {
                invitation = new Invitation(planId, drafted(plan).text(), plan.change());
            }
            change.accept(plan, invitation);
            invitations.persist(invitation);
            return view(plan, invitation);
        });
    }

    InvitationView send(UUID planId, NewInvitation wish) {
        return plans.change(planId, plan -> {
            plan.requireCaller(Party.EMPLOYEE);
            Invitation known = known(planId);
            InvitationText text = wish.isComplete() ? wish.or(new InvitationText("", "")) : wish.or(words(plan, known));
            plan.take(PlanStep.ASK); // only now: once asked, the plan names the manager as their account does
            Invitation invitation = known == null ? new Invitation(planId, text, plan.change()) : known;
            if (wish.isOwn()) {
                invitation.edit(text, plan.change());
            }
            invitation.send(text, plan.change());
            invitations.persist(invitation);
            return sent(plan, invitation).orElseThrow();
        });
    }

    /** The manager is out of the plan until they are asked again. */
    DeclinedInvitation decline(UUID planId, Declining answer) {
        return plans.change(planId, plan -> {
            plan.requireCaller(Party.MANAGER);
            plan.take(PlanStep.DECLINE);
            Invitation invitation = invitations.findById(planId);
            invitation.decline(answer.note(), plan.change());
            proposals.forget(plan);
            return new DeclinedInvitation(plan.now(), answer.note());
        });
    }

    private InvitationDraftView view(PlanAccess plan, @Nullable Invitation invitation) {
        InvitationDraft draft = drafted(plan);
        Optional<InvitationText> own = Optional.ofNullable(invitation).flatMap(Invitation::ownWords);
        InvitationText text = own.orElseGet(draft::text);
        return new InvitationDraftView(
                text.subject(),
                text.message(),
                draft.directMessage(),
                own.isPresent(),
                invitation == null ? null : invitation.declinedAt(),
                invitation == null ? null : invitation.declineNote(),
                text.hints(hints));
    }

    private InvitationText words(PlanAccess plan, @Nullable Invitation invitation) {
        return Optional.ofNullable(invitation)
                .flatMap(Invitation::ownWords)
                .orElseGet(() -> drafted(plan).text());
    }

    private InvitationDraft drafted(PlanAccess plan) {
        return InvitationDraft.of(plan, proposals.of(plan.planId()));
    }

    private @Nullable Invitation known(UUID planId) {
        return invitations.findByIdOptional(planId).orElse(null);
    }

    /** The draft is the employee's alone; once it is sent there is none. */
    private static boolean isDraft(PlanAccess plan) {
        return plan.caller() == Party.EMPLOYEE && plan.status() == PlanStatus.PREPARING;
    }

    private static void requireDraft(PlanAccess plan) {
        plan.requireVisible(isDraft(plan), "invitation draft");
    }
}
