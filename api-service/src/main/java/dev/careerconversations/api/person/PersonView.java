package dev.careerconversations.api.person;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A person as other parts of the service know them.
 *
 * @param timeZone the zone in which their reminders are timed and dates are shown to them
 * @param locale a BCP 47 language tag
 * @param name their address, until an account says their name
 * @param reminderHour the hour, 0 to 23 in their zone, at which the day's reminders go out
 * @param hasAccount whether they have been here by an account of their own
 * @param reachable whether mail to their address reaches them, as far as we know
 */
public record PersonView(
        UUID id,
        String name,
        String email,
        ZoneId timeZone,
        String locale,
        int reminderHour,
        Reminders reminders,
        boolean hasAccount,
        boolean reachable) {

    /** Returns the same person as somebody else names them. */
    public PersonView called(String otherName, String otherEmail) {
        return new PersonView(
                id, otherName, otherEmail, timeZone, locale, reminderHour, reminders, hasAccount, reachable);
    }
}
