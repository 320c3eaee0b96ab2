package dev.careerconversations.worker.smtp;

/** Is asked right before the final dot of a mail, from which on the server may have taken it. */
@FunctionalInterface
public interface Consent {

    /** Asks nobody. */
    Consent GIVEN = () -> true;

    /** Whether the mail may arrive. It may wait, and the server with it: servers hang up on who is silent, some after ten seconds. */
    boolean isGiven();
}
