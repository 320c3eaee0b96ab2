package dev.careerconversations.api.meeting;

import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.PlanStep;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The meetings of plans. */
@ApplicationScoped
public class Meetings {

    private final Plans plans;
    private final MeetingRepository meetings;
    private final ProposedTimeRepository proposedTimes;

    Meetings(Plans plans, MeetingRepository meetings, ProposedTimeRepository proposedTimes) {
        this.plans = plans;
        this.meetings = meetings;
        this.proposedTimes = proposedTimes;
    }

    /** Returns the agreed meeting of a plan that the caller has already been let into. */
    public Optional<MeetingView> of(UUID planId) {
        return meetings.findByIdOptional(planId).map(Meeting::view);
    }

    MeetingView agree(UUID planId, AgreedMeeting agreed) {
        return plans.change(planId, plan -> {
            plan.requireCaller(Party.EMPLOYEE);
            Optional<Meeting> known = meetings.findByIdOptional(planId);
            known.ifPresentOrElse(
                    meeting -> plan.requireSeen(meeting.view(), meeting.lastChange()), plan::requireKnownAbsent);
            plan.take(PlanStep.AGREE_MEETING);
            return agree(plan, known, agreed);
        });
    }

    /** @param how what was agreed becomes what is agreed now */
    MeetingView change(UUID planId, UnaryOperator<AgreedMeeting> how) {
        return plans.change(planId, plan -> {
            plan.requireCaller(Party.EMPLOYEE);
            Meeting meeting = meetings.findByIdOptional(planId).orElseThrow(() -> NotFoundException.of("meeting"));
            plan.requireSeen(meeting.view(), meeting.lastChange());
            plan.take(PlanStep.AGREE_MEETING);
            return agree(plan, Optional.of(meeting), how.apply(meeting.agreed()));
        });
    }

    /** Agrees on what the other party has proposed. */
    MeetingView agreeOn(PlanAccess plan, AgreedMeeting proposed) {
        Optional<Meeting> known = meetings.findByIdOptional(plan.planId());
        plan.take(PlanStep.AGREE_MEETING);
        return agree(plan, known, proposed);
    }

    private MeetingView agree(PlanAccess plan, Optional<Meeting> known, AgreedMeeting agreed) {
        Meeting meeting = known.orElseGet(() -> new Meeting(plan.planId()));
        meeting.agree(agreed, plan.change());
        meetings.persist(meeting);
        proposedTimes.deleteOf(plan.planId());
        return meeting.view();
    }

    MeetingView get(UUID planId) {
        return plans.read(planId, plan -> of(planId).orElseThrow(() -> NotFoundException.of("meeting")));
    }
}
