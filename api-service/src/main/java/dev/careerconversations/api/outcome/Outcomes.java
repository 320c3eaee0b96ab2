package dev.careerconversations.api.outcome;

import dev.careerconversations.api.checkin.CheckInRhythm;
import dev.careerconversations.api.checkin.Rhythms;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.PlanStep;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outcomes of plans. */
@ApplicationScoped
public class Outcomes {

    private final Plans plans;
    private final OutcomeRepository outcomes;
    private final Rhythms rhythms;

    Outcomes(Plans plans, OutcomeRepository outcomes, Rhythms rhythms) {
        this.plans = plans;
        this.outcomes = outcomes;
        this.rhythms = rhythms;
    }

    /** Returns the outcome of a plan that the caller has already been let into. */
    public Optional<OutcomeView> of(UUID planId) {
        return outcomes.findByIdOptional(planId).map(Outcome::view);
    }

    OutcomeView get(UUID planId) {
        return plans.read(planId, plan -> of(planId).orElseThrow(() -> NotFoundException.of("outcome")));
    }

    OutcomeView record(UUID planId, MyOutcome mine) {
        return plans.change(planId, plan -> {
            Optional<Outcome> known = outcomes.findByIdOptional(planId);
            known.ifPresentOrElse(
                    outcome -> plan.requireSeen(outcome.view(), outcome.lastChange()), plan::requireKnownAbsent);
            plan.take(PlanStep.RECORD_OUTCOME);
            requireBegun(plan);
            Outcome outcome = known.orElseGet(() -> new Outcome(planId, plan.change()));
            outcome.takeAway(plan.caller(), mine.takeaways(), plan.change());
            follow(plan, outcome, mine.checkInRhythm(), known.isEmpty());
            outcomes.persist(outcome);
            return outcome.view();
        });
    }

    private void follow(PlanAccess plan, Outcome outcome, @Nullable CheckInRhythm rhythm, boolean isNew) {
        if (rhythm == null || rhythm == outcome.checkInRhythm()) {
            return;
        }
        outcome.follow(rhythm);
        if (isNew) {
            rhythms.begin(plan, rhythm, plan.meeting().day());
        } else {
            rhythms.change(plan, rhythm, plan.meeting().day());
        }
    }

    private static void requireBegun(PlanAccess plan) {
        Instant startsAt = plan.meeting().startsAt();
        if (plan.now().isBefore(startsAt)) {
            throw plan.refused("The outcome can be recorded once the meeting has begun, at " + startsAt);
        }
    }
}
