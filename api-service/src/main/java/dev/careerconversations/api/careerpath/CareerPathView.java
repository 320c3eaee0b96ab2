package dev.careerconversations.api.careerpath;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A possible direction of the employee's career.
 *
 * @param roleTitle what the role is called
 * @param source where it was found
 * @param postingUrl where it is posted
 * @param qualifications what the role asks for
 * @param shared whether the manager may read it
 * @param informationalInterviews talks with colleagues who do that work, oldest first; for the manager, what is marked shared
 * @param changedAt when the path itself was last changed
 */
@Schema(name = "CareerPath")
public record CareerPathView(
        UUID id,
        String roleTitle,
        Direction direction,
        @Nullable String source,
        @Nullable String postingUrl,
        List<Qualification> qualifications,
        boolean shared,

        @Schema(maxItems = CareerPaths.MOST_INTERVIEWS) List<InformationalInterviewView> informationalInterviews,

        Instant createdAt,
        Instant changedAt) {

    /**
     * One page of a plan's career paths, as far as the caller may read them.
     *
     * @param next the cursor of the next page; null on the last
     */
    @Schema(name = "CareerPathList")
    record Page(List<CareerPathView> items, @Nullable String next) {}
}
