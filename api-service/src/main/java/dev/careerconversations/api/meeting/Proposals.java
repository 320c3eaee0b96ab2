package dev.careerconversations.api.meeting;

import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.InvalidRequestException;
import dev.careerconversations.api.problem.NotFoundException;
import dev.careerconversations.api.problem.RefusedException;
import dev.careerconversations.api.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The times that the two of a plan propose to each other. */
@ApplicationScoped
public class Proposals {

    private final Plans plans;
    private final Meetings meetings;
    private final ProposedTimeRepository times;

    Proposals(Plans plans, Meetings meetings, ProposedTimeRepository times) {
        this.plans = plans;
        this.meetings = meetings;
        this.times = times;
    }

    /** Returns what is proposed in a plan that the caller has already been let into, by time. */
    public ProposedTimes of(UUID planId) {
        return new ProposedTimes(
                times.of(planId).stream().map(ProposedTime::view).toList());
    }

    /** Gives up all that is proposed in a plan: the two begin anew. */
    public void forget(PlanAccess plan) {
        times.deleteOf(plan.planId());
    }

    ProposedTimes get(UUID planId) {
        return plans.read(planId, plan -> of(planId));
    }

    ProposedTimes propose(UUID planId, NewProposal proposal) {
        return plans.change(planId, plan -> {
            plan.requireBeforeMeeting();
            requireToCome(plan, proposal);
            times.deleteOf(planId, plan.caller());
            times.persist(proposal.meetings().stream()
                    .map(meeting -> new ProposedTime(planId, plan.caller(), meeting, proposal.note(), plan.now())));
            times.flush();
            return of(planId);
        });
    }

    MeetingView accept(UUID planId, UUID timeId) {
        return plans.change(planId, plan -> {
            ProposedTime time =
                    times.of(planId, timeId).orElseThrow(() -> NotFoundException.of("proposed time", timeId));
            if (time.isProposedBy(plan.caller())) {
                throw RefusedException.notYourPart("Only the other party can accept this time; nothing was changed.");
            }
            if (time.hasPassed(plan.now())) {
                throw plan.refused("A time can be accepted until it has come");
            }
            return meetings.agreeOn(plan, time.meeting());
        });
    }

    private static void requireToCome(PlanAccess plan, NewProposal proposal) {
        List<Violation> passed = IntStream.range(0, proposal.times().size())
                .filter(i -> !proposal.times().get(i).isAfter(plan.now()))
                .mapToObj(i -> new Violation("times[" + i + "]", "must be in the future"))
                .toList();
        if (!passed.isEmpty()) {
            throw InvalidRequestException.of(passed);
        }
    }
}
