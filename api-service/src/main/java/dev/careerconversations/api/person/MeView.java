package dev.careerconversations.api.person;

import dev.careerconversations.api.hint.Hint;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person as they see themselves.
 *
 * @param name as their account says
 * @param email as their account says; mail goes there
 * @param timeZone in which their reminders are timed and dates are shown to them
 * @param locale a BCP 47 language tag
 * @param reminderHour the hour, 0 to 23 in their zone, at which the day's reminders go out
 * @param reminders which are on
 * @param hints what their account does not tell and they have not chosen
 */
@Schema(name = "Me")
record MeView(
        UUID id,
        @Schema(minLength = 1, maxLength = 254) String name,
        @Schema(format = "email", maxLength = 254) String email,

        @Schema(implementation = String.class, examples = "Europe/Berlin")
        ZoneId timeZone,

        @Schema(examples = "de-CH") String locale,
        @Schema(minimum = "0", maximum = "23") int reminderHour,
        Reminders reminders,
        @Schema(maxItems = 10) List<Hint> hints) {

    static MeView of(PersonView person, List<Hint> hints) {
        return new MeView(
                person.id(),
                person.name(),
                person.email(),
                person.timeZone(),
                person.locale(),
                person.reminderHour(),
                person.reminders(),
                hints);
    }
}
