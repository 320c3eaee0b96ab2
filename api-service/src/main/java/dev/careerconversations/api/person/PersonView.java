package dev.careerconversations.api.person;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A person as other parts of the service know them.
 *
 * @param timeZone the zone in which their reminders are timed and dates are shown to them
 * @param locale a BCP 47 language tag
 * @param reminderHour the hour, 0 to 23 in their zone, at which the day's reminders go out
 */
public record PersonView(
        UUID id, String name, String email, ZoneId timeZone, String locale, int reminderHour, Reminders reminders) {}
