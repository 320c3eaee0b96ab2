package dev.careerconversations.api.person;

import java.util.UUID;

/**
 * Fired in the transaction in which somebody who had only been named by email turns out to be a person known already:
 * their account now proves that address. What waited for the one is the other's.
 *
 * @param waitingId whom others had named
 * @param personId who it is
 */
public record PersonRecognised(UUID waitingId, UUID personId) {

    /** Priority of whoever must hold what waits for the one before anything of it is handed over. */
    public static final int HOLD = 100;
}
