package dev.careerconversations.api.selfassessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reflection of the employee.
 *
 * @param shared whether the manager may read it
 */
@Schema(name = "SelfAssessmentEntry")
public record SelfAssessmentEntryView(
        UUID id, SelfAssessmentKind kind, String text, boolean shared, Instant createdAt, Instant changedAt) {

    /**
     * One page of a plan's self-assessment, as far as the caller may read it.
     *
     * @param next the cursor of the next page; null on the last
     */
    @Schema(name = "SelfAssessmentEntryList")
    record Page(
            List<SelfAssessmentEntryView> items, @Nullable String next) {}
}
