package dev.careerconversations.api.schedule;

import dev.careerconversations.api.person.PersonView;
import dev.careerconversations.api.person.Reminders;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Whom to tell, and when they wish to be told.
 *
 * @param reminderHour the hour of their day, 0 to 23, at which reminders go out
 * @param reminders of what they wish to be told
 * @param reachable whether mail to their address reaches them and nobody else
 */
record Recipient(UUID id, ZoneId zone, int reminderHour, Reminders reminders, boolean reachable) {

    static Recipient of(PersonView person) {
        return new Recipient(
                person.id(), person.timeZone(), person.reminderHour(), person.reminders(), person.reachable());
    }

    /** Returns their reminder hour on a date; a time that a clock change leaves out is moved forward by the gap. */
    Instant reminderTimeOn(LocalDate date) {
        return date.atTime(LocalTime.of(reminderHour, 0)).atZone(zone).toInstant();
    }

    /** Returns the end of a date where they live. */
    Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
