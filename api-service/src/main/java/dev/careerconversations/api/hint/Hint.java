package dev.careerconversations.api.hint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A remark that never blocks anything.
 *
 * @param code stable, for programs
 * @param message what was noticed
 * @param suggestion what the reader could do about it
 */
@Schema(name = "Hint", description = "A remark that never blocks anything.")
public record Hint(
        @Schema(examples = "TIME_ZONE_UNKNOWN", pattern = "^[A-Z][A-Z_]*$", maxLength = 60)
        String code,

        @Schema(maxLength = 10_000) String message,
        @Schema(maxLength = 500) String suggestion) {}
