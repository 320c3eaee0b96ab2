package dev.careerconversations.api.developmentrequest;

import dev.careerconversations.api.hint.Hint;
import dev.careerconversations.api.hint.Hints;
import dev.careerconversations.api.http.Untagged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something concrete that the manager can help with.
 *
 * @param title what is asked for, in one line
 * @param reason why
 * @param wishedFor by when the employee would like it
 * @param selfAssessmentEntryIds the entries of the plan's self-assessment that it serves, as far as the caller may read them
 * @param careerPathIds the career paths of the plan that it serves, as far as the caller may read them
 * @param answer the manager's; null until they give one
 * @param actionItemId the action item that it has become; null until it has
 * @param changedAt when it was last changed or answered
 * @param hints remarks on the employee's words, for the employee alone, in the language of {@code Accept-Language}
 */
@Schema(name = "DevelopmentRequest")
public record DevelopmentRequestView(
        UUID id,
        DevelopmentRequestKind kind,
        String title,
        String reason,
        @Nullable LocalDate wishedFor,
        List<UUID> selfAssessmentEntryIds,
        List<UUID> careerPathIds,
        @Nullable AnswerView answer,
        @Nullable UUID actionItemId,
        Instant createdAt,
        Instant changedAt,
        @Untagged @Schema(maxItems = Hints.MOST) List<Hint> hints) {

    /**
     * The manager's answer.
     *
     * @param note why, or under which condition
     */
    @Schema(name = "DevelopmentRequestAnswer")
    public record AnswerView(
            Answer answer,

            @Schema(minLength = 1, maxLength = 2_000) @Nullable
            String note,

            Instant answeredAt) {}

    /**
     * One page of a plan's development requests.
     *
     * @param next the cursor of the next page; null on the last
     */
    @Schema(name = "DevelopmentRequestList")
    record Page(
            List<DevelopmentRequestView> items, @Nullable String next) {}
}
