package dev.careerconversations.worker.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An email that this worker holds for a while, and nobody else does.
 *
 * @param lease with attempt and id the proof that it is still held; a settlement without it is refused
 * @param attempt how often it was claimed since its last clear answer
 * @param retries how often the server has put it off
 * @param doubts how often its connection was lost after the final dot
 * @param paced whether it has waited for its place in the pace of its recipient's domain, and that is just now
 * @param claimedAt the database's time
 * @param notices what it tells, in no order
 * @param rendered its bytes, if it may have been sent before and must be repeated as it was
 */
public record Claim(
        UUID id,
        UUID recipientId,
        Lease lease,
        int attempt,
        int retries,
        int doubts,
        boolean paced,
        Instant claimedAt,
        Instant createdAt,
        Instant expiresAt,
        List<Notice> notices,
        @Nullable Rendered rendered) {

    /**
     * One thing that an email tells.
     *
     * @param traceparent the span of the change that caused it, as in W3C Trace Context; null where that was not traced
     */
    public record Notice(UUID id, String kind, @Nullable String traceparent) {}

    /** Returns the kinds of what it tells, in alphabetical order, each as often as it is told. */
    public List<String> kinds() {
        return notices.stream().map(Notice::kind).sorted().toList();
    }

    /** Whether it may have been sent before. */
    public boolean isRepeat() {
        return rendered != null;
    }

    Claim telling(List<Notice> contents) {
        return new Claim(
                id,
                recipientId,
                lease,
                attempt,
                retries,
                doubts,
                paced,
                claimedAt,
                createdAt,
                expiresAt,
                List.copyOf(contents),
                rendered);
    }
}
