package dev.careerconversations.api.invitation;

import dev.careerconversations.api.hint.Hint;
import dev.careerconversations.api.hint.Hints;
import dev.careerconversations.api.http.Untagged;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The invitation before it is sent.
 *
 * @param subject one line
 * @param message plain text, mailed as it is
 * @param directMessage the same request in short, to paste into a chat; never sent by this service
 * @param edited whether the employee has put it into their own words; until then it follows the plan
 * @param declinedAt when the manager declined the invitation sent before; null if they did not
 * @param declineNote the manager's word on that
 * @param hints remarks on subject and message, in the language of {@code Accept-Language}
 */
@Schema(name = "InvitationDraft")
public record InvitationDraftView(
        @Schema(minLength = 1, maxLength = 200) String subject,
        @Schema(minLength = 1, maxLength = 10_000) String message,
        @Schema(minLength = 1, maxLength = 10_000) String directMessage,
        boolean edited,
        @Nullable Instant declinedAt,

        @Schema(minLength = 1, maxLength = 2_000) @Nullable String declineNote,

        @Untagged @Schema(maxItems = Hints.MOST) List<Hint> hints) {}
