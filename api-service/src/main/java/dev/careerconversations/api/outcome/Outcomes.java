package dev.careerconversations.api.outcome;

import dev.careerconversations.api.carryover.CarryOver;
import dev.careerconversations.api.checkin.CheckInRhythm;
import dev.careerconversations.api.checkin.Rhythms;
import dev.careerconversations.api.meeting.MeetingView;
import dev.careerconversations.api.meeting.Meetings;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.PlanStep;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The outcomes of plans. */
@ApplicationScoped
public class Outcomes {

    private final Plans plans;
    private final OutcomeRepository outcomes;
    private final Rhythms rhythms;
    private final Meetings meetings;
    private final CarryOver carryOver;

    Outcomes(Plans plans, OutcomeRepository outcomes, Rhythms rhythms, Meetings meetings, CarryOver carryOver) {
        this.plans = plans;
        this.outcomes = outcomes;
        this.rhythms = rhythms;
        this.meetings = meetings;
        this.carryOver = carryOver;
    }

    /** Returns the outcome of a plan that the caller has already been let into. */
    public Optional<OutcomeView> of(UUID planId) {
        return outcomes.findByIdOptional(planId).map(Outcome::view);
    }

    OutcomeView get(UUID planId) {
        return plans.read(planId, plan -> of(planId).orElseThrow(() -> NotFoundException.of("outcome")));
    }

    OutcomeView record(UUID planId, MyOutcome mine) {
        return plans.changeWithPrevious(planId, (plan, previous) -> {
            Optional<Outcome> known = outcomes.findByIdOptional(planId);
            known.ifPresentOrElse(
                    outcome -> plan.requireSeen(outcome.view(), outcome.lastChange()), plan::requireKnownAbsent);
            plan.take(PlanStep.RECORD_OUTCOME);
            LocalDate meetingDay = requireBegun(plan);
            Outcome outcome = known.orElseGet(() -> new Outcome(planId, plan.change()));
            outcome.takeAway(plan.caller(), mine.takeaways(), plan.change());
            CheckInRhythm rhythm = mine.checkInRhythm();
            if (rhythm != null && rhythm != outcome.checkInRhythm()) {
                outcome.follow(rhythm);
                if (known.isEmpty()) {
                    rhythms.begin(plan, rhythm, meetingDay);
                } else {
                    rhythms.change(plan, rhythm, meetingDay);
                }
            }
            outcomes.persist(outcome);
            if (known.isEmpty()) {
                previous.ifPresent(before -> carryOver.carryOver(before, plan));
            }
            return outcome.view();
        });
    }

    /** Asks for the meeting anew: whoever this request has waited for may have moved it. */
    private LocalDate requireBegun(PlanAccess plan) {
        MeetingView meeting = meetings.of(plan.planId()).orElseThrow(() -> NotFoundException.of("meeting"));
        if (plan.now().isBefore(meeting.startsAt())) {
            throw plan.refused("The outcome can be recorded once the meeting has begun, at " + meeting.startsAt());
        }
        return meeting.day();
    }
}
