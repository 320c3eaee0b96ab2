package dev.careerconversations.api.privatenote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a private note says. */
@Schema(name = "PrivateNoteContent")
record PrivateNoteContent(
        @NotBlank @Size(max = 10_000) @Schema(examples = "I would rather not move to another city.")
        String text) {}
