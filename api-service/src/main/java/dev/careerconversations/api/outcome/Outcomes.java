package dev.careerconversations.api.outcome;

import dev.careerconversations.api.checkin.CheckInRhythm;
import dev.careerconversations.api.checkin.Rhythms;
import dev.careerconversations.api.meeting.MeetingView;
import dev.careerconversations.api.meeting.Meetings;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.PlanStep;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.NotFoundException;
import dev.careerconversations.api.schedule.FactSource;
import dev.careerconversations.api.schedule.PlanFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The outcomes of plans. */
@ApplicationScoped
public class Outcomes implements FactSource {

    private final Plans plans;
    private final OutcomeRepository outcomes;
    private final Takeaways takeaways;
    private final Rhythms rhythms;
    private final Meetings meetings;

    Outcomes(Plans plans, OutcomeRepository outcomes, Takeaways takeaways, Rhythms rhythms, Meetings meetings) {
        this.plans = plans;
        this.outcomes = outcomes;
        this.takeaways = takeaways;
        this.rhythms = rhythms;
        this.meetings = meetings;
    }

    /** Returns the outcome of a plan that the caller has already been let into. */
    public Optional<OutcomeView> of(UUID planId) {
        return outcomes.findByIdOptional(planId)
                .map(outcome -> new OutcomeView(outcome.recordedAt(), rhythms.of(planId), takeaways.of(planId)));
    }

    OutcomeView get(UUID planId) {
        return plans.read(planId, plan -> view(planId));
    }

    OutcomeView record(UUID planId, MyOutcome mine) {
        return plans.change(planId, plan -> {
            Optional<Outcome> known = outcomes.findByIdOptional(planId);
            known.ifPresentOrElse(
                    outcome -> plan.requireSeen(view(planId), outcome.lastChange()), plan::requireKnownAbsent);
            plan.take(PlanStep.RECORD_OUTCOME);
            MeetingView meeting = begun(plan);
            known.ifPresentOrElse(
                    outcome -> outcome.change(plan.change()),
                    () -> outcomes.persistAndFlush(new Outcome(planId, plan.change())));
            takeaways.replaceOwn(plan, mine.takeaways());
            CheckInRhythm rhythm = mine.checkInRhythm();
            if (rhythm != null) {
                rhythms.follow(plan, rhythm, meeting.day());
            }
            return view(planId);
        });
    }

    @Override
    public void addFactsOf(UUID planId, PlanFacts facts) {
        outcomes.findByIdOptional(planId).ifPresent(outcome -> facts.outcomeRecorded(outcome.recordedAt()));
    }

    private MeetingView begun(PlanAccess plan) {
        MeetingView meeting = meetings.of(plan.planId()).orElseThrow(() -> NotFoundException.of("meeting"));
        if (plan.now().isBefore(meeting.startsAt())) {
            throw plan.refused("The outcome can be recorded once the meeting has begun, at " + meeting.startsAt());
        }
        return meeting;
    }

    private OutcomeView view(UUID planId) {
        return of(planId).orElseThrow(() -> NotFoundException.of("outcome"));
    }
}
