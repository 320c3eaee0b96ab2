package dev.careerconversations.api.plan;

import java.util.UUID;

/**
 * A plan as one of its parties recognises it among others.
 *
 * @param otherName how the plan names the other party
 */
public record PlanInBrief(UUID id, String title, Party myPart, String otherName) {}
