package dev.careerconversations.api.followup;

import dev.careerconversations.api.hint.Hint;
import dev.careerconversations.api.hint.Hints;
import dev.careerconversations.api.http.Untagged;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The follow-up of a plan.
 *
 * @param subject one line
 * @param message plain text, mailed as it is
 * @param edited whether the employee has put it into their own words; until then it follows the outcome
 * @param revision rises with every change of subject or message; sending names the one that was read
 * @param deadline 24 hours after the meeting ends
 * @param sendsAt when it goes, or went, out; null while held
 * @param sentAt when the manager's mail server accepted it; null before
 * @param late whether it was sent after its deadline, or was not sent although that has passed
 * @param hints remarks on subject and message, for the employee alone, in the language of {@code Accept-Language}
 */
@Schema(name = "FollowUp")
public record FollowUpView(
        FollowUpStatus status,
        String subject,
        @Schema(maxLength = 250_000) String message,
        boolean edited,
        @Schema(minimum = "1", maximum = "2147483647") int revision,
        Instant deadline,
        @Nullable Instant sendsAt,
        @Nullable Instant sentAt,
        boolean late,
        @Untagged @Schema(maxItems = Hints.MOST) List<Hint> hints) {}
