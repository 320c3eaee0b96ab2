package dev.careerconversations.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Problem details as RFC 9457 defines them, the body of every answer from 400 on.
 *
 * @param type stable for each sort of problem, for programs to tell them apart
 * @param title short and the same for each type, in the language that Accept-Language asks for: English, German, French or
 *     Spanish
 * @param status the HTTP status
 * @param detail what went wrong this time, for the developer of the client
 * @param violations each thing wrong with the request's content, if that is the problem
 * @param legalSteps the steps that the plan can take now, if the step asked for is not one of them
 * @param change what has happened since the caller read it, if that is the problem
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Problem details (RFC 9457).")
public record Problem(
        @Schema(examples = "/problems/invalid-request", required = true, format = "uri-reference", maxLength = 100)
        String type,

        @Schema(examples = "The request is not valid", required = true, maxLength = 200)
        String title,

        @Schema(examples = "400", required = true, minimum = "400", maximum = "599")
        int status,

        @Schema(examples = "1 violation; nothing was changed.", required = true, maxLength = 1_000)
        String detail,

        @Schema(maxItems = 1_000) @Nullable List<Violation> violations,
        @Schema(maxItems = 7) @Nullable List<@Size(max = 60) String> legalSteps,
        @Nullable Change change) {

    /**
     * What has happened since.
     *
     * @param fields the fields of the representation that differ
     * @param by who changed it last: EMPLOYEE, MANAGER or, of what is one person's alone, SELF
     * @param at when that was
     */
    @Schema(name = "ProblemChange")
    public record Change(
            @Schema(required = true, maxItems = 50) List<@Size(max = 60) String> fields,

            @Schema(examples = "MANAGER", required = true, maxLength = 20)
            String by,

            @Schema(required = true) Instant at) {}

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, null, null);
    }

    /** Returns the same problem with its title in another language. */
    Problem in(Locale language) {
        return new Problem(
                type, ProblemTitles.of(ProblemType.of(type), language), status, detail, violations, legalSteps, change);
    }

    Problem withViolations(List<Violation> all) {
        return new Problem(type, title, status, detail, all, legalSteps, change);
    }

    Problem withChange(Change since) {
        return new Problem(type, title, status, detail, violations, legalSteps, since);
    }

    Problem withLegalSteps(List<String> all) {
        return new Problem(type, title, status, detail, violations, all, change);
    }
}
