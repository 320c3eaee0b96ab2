package dev.careerconversations.worker.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Claims for tests that need no database. */
public final class Claims {

    private Claims() {}

    /** Returns a first claim of an email that tells nothing. */
    public static Claim of(UUID email, Instant createdAt) {
        Lease lease = new Lease(UUID.randomUUID(), System.nanoTime(), Duration.ofMinutes(1));
        return new Claim(
                email, UUID.randomUUID(), lease, 1, 0, 0, false, createdAt, createdAt, createdAt, List.of(), null);
    }
}
