package dev.careerconversations.api.schedule;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell one person at one time, as a plan implies it.
 *
 * @param key names it for ever: what was told under a key is never told again
 * @param dueAt when to tell it
 * @param staleAt from when on it is not worth telling any more; null for never
 */
record Notice(Key key, Instant dueAt, @Nullable Instant staleAt) {

    /**
     * @param subjectId the plan, action item or check-in that it is about
     * @param occurrence a local date, a revision or a change, which tells the notices of one kind about one subject apart. The
     *     worker's view {@code reminder_v1} reads changes: "moved", the local date that was told, the new one, and when it was
     *     moved (UTC); or "cancelled" and the local date that was told
     */
    record Key(NoticeKind kind, UUID subjectId, UUID recipientId, String occurrence) {

        static final String AUTOMATIC = "automatic ";
        static final String MOVED = "moved ";
        static final String CANCELLED = "cancelled ";

        /** Whether it happens by itself, though people may do the same by hand. */
        boolean isAutomatic() {
            return occurrence.startsWith(AUTOMATIC);
        }

        /** Whether it tells at once of a change, where its kind tells otherwise of what is near. */
        boolean isChange() {
            return occurrence.startsWith(MOVED) || occurrence.startsWith(CANCELLED);
        }

        /** Whether it makes sense at its moment alone, for what the plan is like then. */
        boolean isOfItsMomentAlone() {
            return kind == NoticeKind.PREPARE || (kind == NoticeKind.AGENDA && isAutomatic());
        }
    }

    Notice {
        if (staleAt != null && !staleAt.isAfter(dueAt)) {
            throw new IllegalArgumentException("Stale before it is due: " + key);
        }
    }

    /** Whether it is too late to begin with it. What is due, otherwise, is told late, or dropped as stale where people see it. */
    boolean isMissed(Instant now) {
        return (key.isOfItsMomentAlone() && dueAt.isBefore(now))
                || (key.isChange() && staleAt != null && !staleAt.isAfter(now));
    }

    /** Whether it arrives together with others that are due for its recipient in the same hour. */
    boolean isDigest() {
        return key.kind().isDigest() && !key.isChange();
    }
}
