package dev.careerconversations.api.followup;

import dev.careerconversations.api.actionitem.ActionItems;
import dev.careerconversations.api.checkin.Rhythms;
import dev.careerconversations.api.meeting.Meetings;
import dev.careerconversations.api.outcome.OutcomeView;
import dev.careerconversations.api.outcome.Outcomes;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.PlanChanged;
import dev.careerconversations.api.schedule.Delivery;
import dev.careerconversations.api.schedule.NoticeKind;
import dev.careerconversations.api.schedule.Schedule;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;

/** Keeps the draft in step with the outcome, for as long as nobody has edited or begun to send it. */
@ApplicationScoped
class FollowUpDrafts {

    private final FollowUpRepository followUps;
    private final Outcomes outcomes;
    private final ActionItems actionItems;
    private final Rhythms rhythms;
    private final Meetings meetings;
    private final Schedule schedule;

    FollowUpDrafts(
            FollowUpRepository followUps,
            Outcomes outcomes,
            ActionItems actionItems,
            Rhythms rhythms,
            Meetings meetings,
            Schedule schedule) {
        this.followUps = followUps;
        this.outcomes = outcomes;
        this.actionItems = actionItems;
        this.rhythms = rhythms;
        this.meetings = meetings;
        this.schedule = schedule;
    }

    void planChanged(@Observes @Priority(PlanChanged.DRAFTS) PlanChanged change) {
        PlanAccess plan = change.plan();
        if (!plan.status().isKeepingPromises()) {
            return;
        }
        Optional<FollowUp> known = followUps.findByIdOptional(plan.planId());
        if (known.isEmpty()) {
            draft(plan).ifPresent(text -> followUps.persist(new FollowUp(plan.planId(), text, plan.change())));
        } else if (canStillChange(plan.planId())) {
            draft(plan).ifPresent(text -> known.get().draft(text, plan.change()));
        }
    }

    /** Returns the words that the outcome suggests, or nothing before it is recorded. */
    Optional<FollowUpText> draft(PlanAccess plan) {
        UUID planId = plan.planId();
        return outcomes.of(planId)
                .map(OutcomeView::takeaways)
                .flatMap(takeaways -> meetings.of(planId)
                        .map(meeting -> new FollowUpDraft(
                                        plan.employee().name(),
                                        plan.manager().name(),
                                        meeting.day(),
                                        takeaways,
                                        actionItems.of(planId),
                                        rhythms.nextCheckIn(planId).orElse(null),
                                        plan.link())
                                .text()));
    }

    /** Whether nobody has begun to send it; keeps it so until the transaction ends. */
    boolean canStillChange(UUID planId) {
        return schedule.lockedDelivery(NoticeKind.FOLLOW_UP, planId)
                .map(Delivery::isWithdrawable)
                .orElse(true);
    }
}
