package dev.careerconversations.api.checkin;

import dev.careerconversations.api.plan.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A check-in.
 *
 * @param progress what the two found, or why it was skipped
 * @param recordedBy who recorded or skipped it; null while planned
 */
@Schema(name = "CheckIn")
public record CheckInView(
        UUID id,
        LocalDate dueOn,
        CheckInStatus status,
        @Schema(minLength = 1, maxLength = 10_000) @Nullable String progress,
        @Nullable Party recordedBy,
        @Nullable Instant recordedAt) {

    /**
     * One page of the check-ins of a plan.
     *
     * @param next the cursor of the next page; null on the last
     */
    @Schema(name = "CheckInList")
    record Page(List<CheckInView> items, @Nullable String next) {}
}
