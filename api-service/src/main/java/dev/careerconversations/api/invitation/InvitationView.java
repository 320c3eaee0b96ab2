package dev.careerconversations.api.invitation;

import dev.careerconversations.api.hint.Hint;
import dev.careerconversations.api.hint.Hints;
import dev.careerconversations.api.http.Untagged;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The invitation as it was sent to the manager.
 *
 * @param hints remarks on the employee's words, for the employee alone, in the language of {@code Accept-Language}
 */
@Schema(name = "Invitation")
public record InvitationView(
        String subject,
        String message,
        Instant sentAt,
        @Untagged @Schema(maxItems = Hints.MOST) List<Hint> hints) {}
