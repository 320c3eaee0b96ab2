package dev.careerconversations.api.invitation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

        @NotBlank @Size(max = 10_000) String message) {}
