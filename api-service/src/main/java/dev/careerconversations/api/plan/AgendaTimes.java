package dev.careerconversations.api.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When an agenda reaches the manager if the employee does not share it by hand. */
public final class AgendaTimes {

    private static final int DAYS_BEFORE_MEETING = 2;

    private AgendaTimes() {}

    /**
     * Returns when an agenda shares itself: two days before the meeting, at the same time of day where the meeting was agreed.
     * Never at once: an agenda that is begun, or a meeting that is agreed, later than that is left to the employee.
     *
     * @param agreedAt since when the time of the meeting is known
     * @param firstItemAt when the agenda was begun; null for an empty one
     */
    public static Optional<Instant> byItself(
            Instant startsAt, ZoneId timeZone, Instant agreedAt, @Nullable Instant firstItemAt) {
        Instant moment =
                startsAt.atZone(timeZone).minusDays(DAYS_BEFORE_MEETING).toInstant();
        return firstItemAt == null || moment.isBefore(firstItemAt) || moment.isBefore(agreedAt)
                ? Optional.empty()
                : Optional.of(moment);
    }
}
