package dev.careerconversations.api.plan;

import java.util.UUID;

/** Fired in the transaction in which a plan's manager turns out to be somebody known already. */
public record PlanHandedOver(UUID planId, UUID from, UUID to) {}
