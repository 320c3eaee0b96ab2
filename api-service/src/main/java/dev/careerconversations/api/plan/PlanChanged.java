package dev.careerconversations.api.plan;

/**
 * Fired in the transaction of every change to a plan or anything in it, after the change. Observers bring up to date
 * what follows from the plan's whole state; they do so in the order of their {@code @Priority}.
 */
public record PlanChanged(PlanAccess plan) {

    /** Texts drafted from the plan. */
    public static final int DRAFTS = 1_000;

    /** The schedule of notices, which tells people about everything else. */
    public static final int SCHEDULE = 2_000;
}
