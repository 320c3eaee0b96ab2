package dev.careerconversations.worker.smtp;

/**
 * Is asked right before the end of a mail, from whose final dot on the server may have taken it. What the buffer has of the text then,
 * up to 8 kB, goes with the dot.
 */
@FunctionalInterface
public interface Consent {

    /** Asks nobody. */
    Consent GIVEN = () -> true;

    /** Whether the mail may arrive. It may wait, and the server with it: servers hang up on who is silent, some after ten seconds. */
    boolean isGiven();
}
