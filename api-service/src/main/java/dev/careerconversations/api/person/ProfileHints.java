package dev.careerconversations.api.person;

import dev.careerconversations.api.hint.Hint;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What to tell somebody whose account leaves open when and in which language to write to them. */
final class ProfileHints {

    private ProfileHints() {}

    static Hint timeZone(@Nullable String claimed, ZoneId used) {
        return new Hint(
                "TIME_ZONE_UNKNOWN",
                (claimed == null
                                ? "Your account names no time zone"
                                : "Your account names a time zone that is not known, \"%s\"".formatted(claimed))
                        + "; %s is used.".formatted(used),
                "Choose your time zone, so that reminders arrive in your morning.");
    }

    static Hint language(@Nullable String claimed, String used) {
        return new Hint(
                "LANGUAGE_UNKNOWN",
                (claimed == null
                                ? "Your account names no language"
                                : "Your account names a language that is not known, \"%s\"".formatted(claimed))
                        + "; %s is used.".formatted(used),
                "Choose your language, so that emails are written in it.");
    }
}
