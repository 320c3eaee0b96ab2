package dev.careerconversations.api.person;

import java.util.Set;
import java.util.UUID;

/**
 * Fired in the transaction that is about to change these people, before anything of them is locked: whatever is planned
 * for them must hold still from here on. Everybody locks plans first and people second, so that nobody waits in a circle.
 */
public record PeopleChanging(Set<UUID> personIds) {}
