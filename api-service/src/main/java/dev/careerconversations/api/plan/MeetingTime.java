package dev.careerconversations.api.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When the two of a plan meet.
 *
 * @param timeZone the zone in which it was agreed
 * @param agreedAt since when its time is known
 */
public record MeetingTime(Instant startsAt, int minutes, ZoneId timeZone, Instant agreedAt) {

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    /** Returns the day of the meeting in its own zone. */
    public LocalDate day() {
        return startsAt.atZone(timeZone).toLocalDate();
    }
}
