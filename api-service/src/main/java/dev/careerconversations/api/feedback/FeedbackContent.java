package dev.careerconversations.api.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of feedback says.
 *
 * @param text what the manager sees in the employee's work
 * @param example when it could be seen; null if there is none
 */
@Schema(name = "FeedbackContent")
record FeedbackContent(
        @NotNull FeedbackKind kind,

        @NotBlank @Size(max = 2_000) @Schema(examples = "You explain hard trade-offs so that everybody can decide.")
        String text,

        @Size(min = 1, max = 2_000) @Nullable String example) {}
