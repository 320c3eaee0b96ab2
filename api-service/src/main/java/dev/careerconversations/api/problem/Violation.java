package dev.careerconversations.api.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing wrong with a request's content.
 *
 * @param field the JSON field, dotted and indexed ({@code talkingPoints[2]}), or a parameter's name; empty for the
 *     body as a whole
 * @param message what the field must be
 */
public record Violation(
        @Schema(examples = "dueOn", required = true, maxLength = 262_144)
        String field,

        @Schema(examples = "must not be before the meeting", required = true, maxLength = 1_000)
        String message) {

    /** Whether it is about this field, or about one that this one is a part of. */
    boolean isAbout(String other) {
        return other.equals(field) || other.startsWith(field + ".") || other.startsWith(field + "[");
    }
}
