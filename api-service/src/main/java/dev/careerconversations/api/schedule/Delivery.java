package dev.careerconversations.api.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a notice so far.
 *
 * @param dueAt when it is, or was, to be told
 * @param settledAt when it was told, refused or dropped; null before
 */
public record Delivery(
        NoticeState state, Instant dueAt, @Nullable Instant settledAt) {

    /** Whether what it says can still be changed: nobody has begun to send it. */
    public boolean isWithdrawable() {
        return state.isWithdrawable() || state == NoticeState.CANCELLED;
    }
}
