package dev.careerconversations.worker.ledger;

/** A claim and what becomes of it. */
public record Settled(Claim claim, Settlement settlement) {}
