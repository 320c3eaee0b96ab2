package dev.careerconversations.api.schedule;

import dev.careerconversations.api.plan.PlanAccess;

/** What a feature makes follow from a plan's whole state, whatever has changed it, such as drafted texts. */
public interface Consequence {

    /** Acts within the transaction of a change, after it and before notices are planned. */
    void follow(PlanAccess plan, PlanFacts facts);
}
