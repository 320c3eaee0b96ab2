package dev.careerconversations.api.schedule;

import dev.careerconversations.api.person.PersonView;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Whom to tell, and when they wish to be told.
 *
 * @param reminderHour the hour of their day, 0 to 23, at which reminders go out
 */
record Recipient(UUID id, ZoneId zone, int reminderHour) {

    static Recipient of(PersonView person) {
        return new Recipient(person.id(), person.timeZone(), person.reminderHour());
    }

    /** Returns their reminder hour on a date; a time that a clock change leaves out is moved forward by the gap. */
    Instant reminderTimeOn(LocalDate date) {
        return date.atTime(LocalTime.of(reminderHour, 0)).atZone(zone).toInstant();
    }

    /** Returns the end of a date where they live. */
    Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Returns the date itself, or the Friday before a weekend: what is coming is better told early. */
    static LocalDate weekdayUpTo(LocalDate date) {
        return date.minusDays(
                switch (date.getDayOfWeek()) {
                    case SATURDAY -> 1;
                    case SUNDAY -> 2;
                    default -> 0;
                });
    }

    /** Returns the date itself, or the Monday after a weekend: what is late can wait for work to begin. */
    static LocalDate weekdayFrom(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return date.plusDays(day == DayOfWeek.SATURDAY ? 2 : day == DayOfWeek.SUNDAY ? 1 : 0);
    }
}
