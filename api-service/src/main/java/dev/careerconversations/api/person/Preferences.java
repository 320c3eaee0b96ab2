package dev.careerconversations.api.person;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person chooses for themselves; null means no choice.
 *
 * @param timeZone in which their reminders are timed; without a choice what the account says, or UTC
 * @param locale a BCP 47 language tag; without a choice what the account says, or English
 * @param reminderHour the hour of their day at which reminders go out; without a choice 9
 * @param reminders which are on; without a choice all
 */
@Schema(name = "Preferences", description = "What a person chooses for themselves; null takes a choice back.")
record Preferences(
        @Schema(implementation = String.class, examples = "Europe/Berlin", maxLength = 64) @Nullable
        ZoneId timeZone,

        @Size(max = 35) @KnownLanguage @Schema(examples = "de-CH") @Nullable
        String locale,

        @Min(0) @Max(23) @Nullable Integer reminderHour,
        @Nullable Choice reminders) {

    /** Each sort of reminder on or off; null means on. */
    @Schema(name = "ReminderChoice", description = "Each sort of reminder on or off; null means on.")
    record Choice(
            @Nullable Boolean preparation,
            @Nullable Boolean outcome,
            @Nullable Boolean actionItems,
            @Nullable Boolean checkIns) {

        static Choice of(Reminders reminders) {
            return new Choice(
                    reminders.preparation(), reminders.outcome(), reminders.actionItems(), reminders.checkIns());
        }

        Reminders reminders() {
            return new Reminders(isOn(preparation), isOn(outcome), isOn(actionItems), isOn(checkIns));
        }

        private static boolean isOn(@Nullable Boolean choice) {
            return choice == null || choice;
        }
    }
}
