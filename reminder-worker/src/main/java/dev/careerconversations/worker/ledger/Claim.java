package dev.careerconversations.worker.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An email that this worker holds for a while, and nobody else does.
 *
 * @param attempt with token and id the proof that it is still held; a settlement without it is refused
 * @param retries how often the server has put it off
 * @param notices what it tells, in no order
 * @param rendered its bytes, if it may have been sent before and must be repeated as it was
 */
public record Claim(
        UUID id,
        UUID recipientId,
        UUID token,
        int attempt,
        int retries,
        Instant createdAt,
        Instant expiresAt,
        List<Notice> notices,
        @Nullable Rendered rendered) {

    /** One thing that an email tells. */
    public record Notice(UUID id, String kind) {}

    /** Whether it may have been sent before. */
    public boolean isRepeat() {
        return rendered != null;
    }

    Claim telling(List<Notice> contents) {
        return new Claim(
                id, recipientId, token, attempt, retries, createdAt, expiresAt, List.copyOf(contents), rendered);
    }
}
