package dev.careerconversations.api.invitation;

import dev.careerconversations.api.hint.Hint;
import dev.careerconversations.api.hint.Hints;
import dev.careerconversations.api.hint.TextKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words of an invitation, which are mailed exactly as they are.
 *
 * @param subject one line
 * @param message plain text
 */
@Schema(name = "InvitationText")
record InvitationText(
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line")
        @Schema(examples = "Career development conversation")
        String subject,

        @NotBlank @Size(max = 10_000) String message) {

    /** Returns what is to be remarked on these words. */
    List<Hint> hints(Hints hints) {
        return hints.about(TextKind.INVITATION, subject, message);
    }
}
