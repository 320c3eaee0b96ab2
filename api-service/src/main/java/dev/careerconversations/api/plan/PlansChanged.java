package dev.careerconversations.api.plan;

import java.util.List;

/**
 * Fired in the transaction of every change to plans or anything in them, after the change. Observers bring up to date what
 * follows from the whole state of each.
 *
 * @param plans in the order of their ids, none twice
 */
public record PlansChanged(List<PlanAccess> plans) {}
