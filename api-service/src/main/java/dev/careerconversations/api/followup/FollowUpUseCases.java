package dev.careerconversations.api.followup;

import dev.careerconversations.api.hint.Hints;
import dev.careerconversations.api.plan.MailPreview;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.NotFoundException;
import dev.careerconversations.api.problem.ProblemType;
import dev.careerconversations.api.problem.RefusedException;
import dev.careerconversations.api.schedule.Delivery;
import dev.careerconversations.api.schedule.FollowUpTimes;
import dev.careerconversations.api.schedule.NoticeKind;
import dev.careerconversations.api.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The follow-ups of plans. */
@ApplicationScoped
public class FollowUpUseCases {

    private final Plans plans;
    private final FollowUpRepository followUps;
    private final Schedule schedule;
    private final Hints hints;

    FollowUpUseCases(Plans plans, FollowUpRepository followUps, Schedule schedule, Hints hints) {
        this.plans = plans;
        this.followUps = followUps;
        this.schedule = schedule;
        this.hints = hints;
    }

    /** Returns the follow-up of a plan, if there is one that the caller may see. */
    public Optional<FollowUpView> visibleIn(PlanAccess plan) {
        return find(plan).map(followUp -> view(plan, followUp, delivery(plan.planId())));
    }

    FollowUpView get(UUID planId) {
        return plans.read(planId, plan -> visibleIn(plan).orElseThrow(() -> NotFoundException.of("follow-up")));
    }

    MailPreview preview(UUID planId) {
        return plans.read(planId, plan -> {
            FollowUpText text = visible(plan).text();
            return MailPreview.of(plan, text.subject(), text.message(), text.hintsFor(plan.caller(), hints));
        });
    }

    FollowUpView edit(UUID planId, FollowUpText text) {
        return change(planId, (plan, followUp) -> {
            plan.requireSeen(view(plan, followUp, delivery(planId)), followUp.lastChange());
            followUp.edit(text);
        });
    }

    FollowUpView redraft(UUID planId) {
        return change(
                planId,
                (plan, followUp) -> FollowUpDraft.of(schedule.factsOf(plan), plan.link())
                        .ifPresent(draft -> followUp.redraft(draft.text())));
    }

    FollowUpView hold(UUID planId) {
        return change(planId, (plan, followUp) -> followUp.hold());
    }

    FollowUpView release(UUID planId) {
        return change(planId, (plan, followUp) -> followUp.release());
    }

    FollowUpView send(UUID planId, int revision) {
        return change(planId, (plan, followUp) -> {
            if (followUp.revision() != revision) {
                throw RefusedException.of(
                        ProblemType.FOLLOW_UP_CHANGED,
                        "Revision %d was read, revision %d is current; nothing was sent."
                                .formatted(revision, followUp.revision()));
            }
            followUp.approve(plan.now());
        });
    }

    private interface Change {
        void apply(PlanAccess plan, FollowUp followUp);
    }

    private FollowUpView change(UUID planId, Change change) {
        return plans.change(planId, plan -> {
            FollowUp followUp = visible(plan);
            plan.requireCaller(Party.EMPLOYEE);
            if (!canStillChange(planId)) {
                throw RefusedException.of(
                        ProblemType.FOLLOW_UP_SENT, "It has been handed to the mail server; nothing was changed.");
            }
            change.apply(plan, followUp);
            followUp.changedBy(plan.change());
            return view(plan, followUp, null);
        });
    }

    /** A manager reads the follow-up once it was sent; before that there is none for them. */
    private Optional<FollowUp> find(PlanAccess plan) {
        return followUps
                .findByIdOptional(plan.planId())
                .filter(followUp -> plan.caller() == Party.EMPLOYEE || plan.isFollowedUp());
    }

    private FollowUp visible(PlanAccess plan) {
        return find(plan).orElseThrow(() -> NotFoundException.of("follow-up"));
    }

    private @Nullable Delivery delivery(UUID planId) {
        return schedule.delivery(NoticeKind.FOLLOW_UP, planId).orElse(null);
    }

    /** Whether nobody has begun to send it; keeps it so until the transaction ends. */
    private boolean canStillChange(UUID planId) {
        return schedule.lockedDelivery(NoticeKind.FOLLOW_UP, planId)
                .map(Delivery::isWithdrawable)
                .orElse(true);
    }

    private FollowUpView view(PlanAccess plan, FollowUp followUp, @Nullable Delivery delivery) {
        Instant meetingEndsAt = plan.meeting().endsAt();
        FollowUpStatus status = FollowUpStatus.of(followUp, delivery);
        Instant sentAt = status == FollowUpStatus.SENT && delivery != null ? delivery.settledAt() : null;
        Instant deadline = FollowUpTimes.deadline(meetingEndsAt);
        return new FollowUpView(
                status,
                followUp.text().subject(),
                followUp.text().message(),
                followUp.isEdited(),
                followUp.revision(),
                deadline,
                followUp.sendsAt(meetingEndsAt).orElse(null),
                sentAt,
                (sentAt == null ? plan.now() : sentAt).isAfter(deadline),
                followUp.text().hintsFor(plan.caller(), hints));
    }
}
