package dev.careerconversations.api.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * Fired in the transaction in which an employee starts a plan from an earlier one of theirs.
 *
 * @param planId the new plan
 * @param previousPlanId the one that it starts from
 */
public record PlanStarted(UUID planId, UUID previousPlanId, Instant at) {}
