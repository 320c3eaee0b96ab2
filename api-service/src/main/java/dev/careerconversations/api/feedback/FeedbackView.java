package dev.careerconversations.api.feedback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A piece of feedback of the manager.
 *
 * @param text what the manager sees in the employee's work
 * @param example when it could be seen; null if there is none
 */
@Schema(name = "Feedback")
public record FeedbackView(
        UUID id, FeedbackKind kind, String text, @Nullable String example, Instant createdAt) {

    /**
     * One page of the feedback in a plan.
     *
     * @param next the cursor of the next page; null on the last
     */
    @Schema(name = "FeedbackList")
    record Page(List<FeedbackView> items, @Nullable String next) {}
}
