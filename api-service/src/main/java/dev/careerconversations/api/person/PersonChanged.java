package dev.careerconversations.api.person;

import java.util.UUID;

/** Fired in the transaction that changes a person, after the change: name, address, zone, hour or preferences. */
public record PersonChanged(UUID personId) {}
