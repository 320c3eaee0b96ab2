package dev.careerconversations.api.schedule;

import java.util.UUID;

/** A feature whose state notices depend on. */
public interface FactSource {

    /** Adds what this feature knows of a plan, within the transaction that changes it. */
    void addFactsOf(UUID planId, PlanFacts facts);
}
