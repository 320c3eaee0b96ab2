package dev.careerconversations.api.schedule;

import java.time.Duration;
import java.time.Instant;

/** The 24-hour promise: when the follow-up is due, and when it goes out if nobody sends it. */
public final class FollowUpTimes {

    /** A follow-up is due this long after the meeting ends. */
    public static final Duration DEADLINE = Duration.ofHours(24);

    private static final Duration BY_ITSELF_BEFORE_DEADLINE = Duration.ofHours(1);

    /** What an employee who records the outcome late keeps for reading the draft over. */
    private static final Duration TIME_TO_READ = Duration.ofMinutes(15);

    private FollowUpTimes() {}

    public static Instant deadline(Instant meetingEndsAt) {
        return meetingEndsAt.plus(DEADLINE);
    }

    /** Returns when it goes out by itself: an hour before the deadline, or soon after an outcome recorded later. */
    public static Instant byItself(Instant meetingEndsAt, Instant outcomeRecordedAt) {
        Instant regular = deadline(meetingEndsAt).minus(BY_ITSELF_BEFORE_DEADLINE);
        Instant earliest = outcomeRecordedAt.plus(TIME_TO_READ);
        return earliest.isAfter(regular) ? earliest : regular;
    }
}
