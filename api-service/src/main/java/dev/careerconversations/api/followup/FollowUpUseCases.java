package dev.careerconversations.api.followup;

import dev.careerconversations.api.meeting.MeetingView;
import dev.careerconversations.api.meeting.Meetings;
import dev.careerconversations.api.outcome.Outcomes;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.NotFoundException;
import dev.careerconversations.api.problem.ProblemType;
import dev.careerconversations.api.problem.RefusedException;
import dev.careerconversations.api.schedule.Delivery;
import dev.careerconversations.api.schedule.FactSource;
import dev.careerconversations.api.schedule.FollowUpTimes;
import dev.careerconversations.api.schedule.NoticeKind;
import dev.careerconversations.api.schedule.PlanFacts;
import dev.careerconversations.api.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The follow-ups of plans. */
@ApplicationScoped
public class FollowUpUseCases implements FactSource {

    private final Plans plans;
    private final FollowUpRepository followUps;
    private final FollowUpDrafts drafts;
    private final Schedule schedule;
    private final Meetings meetings;
    private final Outcomes outcomes;

    FollowUpUseCases(
            Plans plans,
            FollowUpRepository followUps,
            FollowUpDrafts drafts,
            Schedule schedule,
            Meetings meetings,
            Outcomes outcomes) {
        this.plans = plans;
        this.followUps = followUps;
        this.drafts = drafts;
        this.schedule = schedule;
        this.meetings = meetings;
        this.outcomes = outcomes;
    }

    /** Returns the follow-up of a plan, if there is one that the caller may see. */
    public Optional<FollowUpView> visibleIn(PlanAccess plan) {
        return find(plan).map(followUp -> view(plan, followUp, delivery(plan.planId())));
    }

    FollowUpView get(UUID planId) {
        return plans.read(planId, plan -> visibleIn(plan).orElseThrow(() -> NotFoundException.of("follow-up")));
    }

    FollowUpPreview preview(UUID planId) {
        return plans.read(planId, plan -> FollowUpPreview.of(plan, visible(plan).text()));
    }

    FollowUpView edit(UUID planId, FollowUpText text) {
        return change(planId, (plan, followUp) -> {
            plan.requireSeen(view(plan, followUp, delivery(planId)), followUp.lastChange());
            followUp.edit(text);
        });
    }

    FollowUpView redraft(UUID planId) {
        return change(planId, (plan, followUp) -> drafts.draft(plan).ifPresent(followUp::redraft));
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

    @Override
    public void addFactsOf(UUID planId, PlanFacts facts) {
        followUps.findByIdOptional(planId).ifPresent(followUp -> followUp.addTo(facts));
    }

    private interface Change {
        void apply(PlanAccess plan, FollowUp followUp);
    }

    private FollowUpView change(UUID planId, Change change) {
        return plans.change(planId, plan -> {
            FollowUp followUp = visible(plan);
            plan.requireCaller(Party.EMPLOYEE);
            if (!drafts.canStillChange(planId)) {
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

    private FollowUpView view(PlanAccess plan, FollowUp followUp, @Nullable Delivery delivery) {
        MeetingView meeting = meetings.of(plan.planId()).orElseThrow(() -> NotFoundException.of("meeting"));
        Instant recordedAt = outcomes.of(plan.planId())
                .orElseThrow(() -> NotFoundException.of("outcome"))
                .recordedAt();
        FollowUpStatus status = FollowUpStatus.of(followUp, delivery);
        Instant sentAt = status == FollowUpStatus.SENT && delivery != null ? delivery.settledAt() : null;
        Instant deadline = FollowUpTimes.deadline(meeting.endsAt());
        Instant approvedAt = followUp.approvedAt();
        Instant sendsAt = followUp.isHeld()
                ? null
                : approvedAt != null ? approvedAt : FollowUpTimes.byItself(meeting.endsAt(), recordedAt);
        return new FollowUpView(
                status,
                followUp.text().subject(),
                followUp.text().message(),
                followUp.isEdited(),
                followUp.revision(),
                deadline,
                sendsAt,
                sentAt,
                (sentAt == null ? plan.now() : sentAt).isAfter(deadline));
    }
}
