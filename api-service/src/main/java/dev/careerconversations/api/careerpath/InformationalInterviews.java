package dev.careerconversations.api.careerpath;

import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.NotFoundException;
import dev.careerconversations.api.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The informational interviews of career paths. */
@ApplicationScoped
class InformationalInterviews {

    private final Plans plans;
    private final CareerPaths paths;
    private final InterviewRepository interviews;

    InformationalInterviews(Plans plans, CareerPaths paths, InterviewRepository interviews) {
        this.plans = plans;
        this.paths = paths;
        this.interviews = interviews;
    }

    InformationalInterviewView get(UUID planId, UUID pathId, UUID interviewId) {
        return plans.read(planId, plan -> find(plan, pathId, interviewId).view());
    }

    InformationalInterviewView add(UUID planId, UUID pathId, InformationalInterviewContent content) {
        return plans.change(planId, plan -> {
            paths.requireThere(plan, pathId);
            CareerPaths.requireWritable(plan);
            if (interviews.countOf(pathId) >= CareerPaths.MOST_INTERVIEWS) {
                throw RefusedException.limitReached(
                        "A career path has at most " + CareerPaths.MOST_INTERVIEWS + " informational interviews");
            }
            InformationalInterview interview = new InformationalInterview(pathId, content, plan.change());
            interviews.persist(interview);
            return interview.view();
        });
    }

    /** @param how what the interview says becomes what it is to say */
    InformationalInterviewView change(
            UUID planId, UUID pathId, UUID interviewId, UnaryOperator<InformationalInterviewContent> how) {
        return plans.change(planId, plan -> {
            InformationalInterview interview = changeable(plan, pathId, interviewId);
            interview.change(how.apply(interview.content()), plan.change());
            return interview.view();
        });
    }

    void remove(UUID planId, UUID pathId, UUID interviewId) {
        plans.change(planId, plan -> {
            interviews.delete(changeable(plan, pathId, interviewId));
            return planId;
        });
    }

    private InformationalInterview changeable(PlanAccess plan, UUID pathId, UUID interviewId) {
        InformationalInterview interview = find(plan, pathId, interviewId);
        CareerPaths.requireWritable(plan);
        plan.requireSeen(interview.view(), interview.lastChange());
        return interview;
    }

    private InformationalInterview find(PlanAccess plan, UUID pathId, UUID interviewId) {
        paths.requireThere(plan, pathId);
        return interviews
                .of(pathId, plan.caller(), interviewId)
                .orElseThrow(() -> NotFoundException.of("informational interview", interviewId));
    }
}
