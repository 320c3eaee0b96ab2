package dev.careerconversations.api.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the caller's plans.
 *
 * @param next the cursor of the next page; null on the last
 */
record PlanList(List<PlanView> items, @Nullable String next) {}
