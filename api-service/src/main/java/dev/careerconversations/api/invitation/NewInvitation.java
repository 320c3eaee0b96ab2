package dev.careerconversations.api.invitation;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to be sent. What is left out is taken from the draft.
 *
 * @param subject one line
 * @param message plain text, sent as it is
 */
record NewInvitation(
        @Size(min = 1, max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line")
        @Schema(examples = "Career development conversation")
        @Nullable
        String subject,

        @Size(min = 1, max = 10_000) @Nullable String message) {

    /** Whether the employee chooses words of their own. */
    boolean isOwn() {
        return subject != null || message != null;
    }

    boolean isComplete() {
        return subject != null && message != null;
    }

    InvitationText or(InvitationText draft) {
        return new InvitationText(
                Objects.requireNonNullElse(subject, draft.subject()),
                Objects.requireNonNullElse(message, draft.message()));
    }
}
