package dev.careerconversations.api.schedule;

import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.problem.RefusedException;

/** What a feature makes follow from a plan's whole state, whatever has changed it: drafted texts, limits. */
public interface Consequence {

    /**
     * Acts within the transaction of a change, after it and before notices are planned.
     *
     * @throws RefusedException when there must be no such state: the change is rolled back
     */
    void follow(PlanAccess plan, PlanFacts facts);
}
