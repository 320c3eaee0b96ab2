package dev.careerconversations.api.meeting;

import dev.careerconversations.api.plan.Party;
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

    Meetings(Plans plans, MeetingRepository meetings) {
        this.plans = plans;
        this.meetings = meetings;
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
            Meeting meeting = known.orElseGet(() -> new Meeting(planId));
            meeting.agree(agreed, plan.change());
            meetings.persist(meeting);
            return meeting.view();
        });
    }

    /** @param how what was agreed becomes what is agreed now */
    MeetingView change(UUID planId, UnaryOperator<AgreedMeeting> how) {
        return plans.change(planId, plan -> {
            plan.requireCaller(Party.EMPLOYEE);
            Meeting meeting = meetings.findByIdOptional(planId).orElseThrow(() -> NotFoundException.of("meeting"));
            plan.requireSeen(meeting.view(), meeting.lastChange());
            plan.take(PlanStep.AGREE_MEETING);
            meeting.agree(how.apply(meeting.agreed()), plan.change());
            return meeting.view();
        });
    }

    MeetingView get(UUID planId) {
        return plans.read(planId, plan -> of(planId).orElseThrow(() -> NotFoundException.of("meeting")));
    }
}
