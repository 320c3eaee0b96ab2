package dev.careerconversations.worker.ledger;

import java.time.Duration;
import java.util.UUID;

/**
 * The time for which one email is held. It is counted in this process' own elapsed time, which goes on while
 * the process is frozen and knows no clock change: whoever wakes up too late knows it before doing harm.
 */
public final class Lease {

    private final UUID token;
    private volatile long heldUntil;

    /**
     * @param token of the claim that the email was taken with
     * @param from the elapsed time, as {@link System#nanoTime} has it, just before the database was asked what time it is
     */
    Lease(UUID token, long from, Duration length) {
        this.token = token;
        extend(from, length);
    }

    /** Whether the email is surely still held: nobody else can have been given it. */
    public boolean isHeld() {
        return System.nanoTime() - heldUntil < 0;
    }

    UUID token() {
        return token;
    }

    void extend(long from, Duration length) {
        heldUntil = from + length.toNanos();
    }
}
