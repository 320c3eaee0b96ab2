package dev.careerconversations.api.person;

import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person as they see themselves.
 *
 * @param timeZone the zone in which their reminders are timed and dates are shown to them
 * @param locale a BCP 47 language tag
 * @param reminderHour the hour, 0 to 23 in their zone, at which the day's reminders go out
 */
@Schema(name = "Person")
public record PersonView(
        UUID id,
        String name,
        String email,

        @Schema(implementation = String.class, examples = "Europe/Berlin")
        ZoneId timeZone,

        String locale,
        int reminderHour) {}
