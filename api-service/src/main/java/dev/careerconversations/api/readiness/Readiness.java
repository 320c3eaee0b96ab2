package dev.careerconversations.api.readiness;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How ready a plan is for its meeting.
 *
 * @param complete whether nothing is missing
 * @param steps in the order in which people take them
 */
@Schema(name = "Readiness")
record Readiness(
        boolean complete,
        @Schema(minItems = 7, maxItems = 7) List<Step> steps) {

    /**
     * One step.
     *
     * @param title what to do, in a few words
     * @param missing what is missing; null if it is done
     * @param why why it matters
     * @param operationId the operation with which to go on
     * @param href where that operation is, without its host
     */
    @Schema(name = "ReadinessStep")
    record Step(
            PreparationStep step,
            @Schema(minLength = 1, maxLength = 200) String title,
            boolean done,

            @Schema(minLength = 1, maxLength = 500) @Nullable
            String missing,

            @Schema(minLength = 1, maxLength = 500) String why,
            @Schema(minLength = 1, maxLength = 100) String operationId,
            @Schema(minLength = 1, maxLength = 200) String href) {}
}
