package dev.careerconversations.api.actionitem;

import dev.careerconversations.api.plan.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An action item with its history.
 *
 * @param owner who promised to do it
 * @param author who wrote it down
 * @param closedAt when it was done or dropped; null while open
 * @param developmentRequestId the development request that it came of, if it came of one
 * @param carriedFromPlanId the earlier plan in which it was left open, if it was
 * @param progress oldest first
 */
@Schema(name = "ActionItem")
public record ActionItemView(
        UUID id,
        String title,
        Party owner,
        Party author,
        LocalDate dueOn,
        ActionItemStatus status,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable UUID developmentRequestId,
        @Nullable UUID carriedFromPlanId,
        @Schema(maxItems = Histories.MOST_ENTRIES) List<Progress> progress) {

    /**
     * One entry of the history.
     *
     * @param status what the item was from then on
     * @param dueOn the due date from then on; null where the entry did not move it
     * @param checkInId the check-in at which it was told; null if at none
     */
    @Schema(name = "ActionItemProgress")
    public record Progress(
            Party author,
            @Schema(minLength = 1, maxLength = 2_000) String note,
            ActionItemStatus status,
            @Nullable LocalDate dueOn,
            @Nullable UUID checkInId,
            Instant recordedAt) {}

    /**
     * One page of the action items of a plan.
     *
     * @param next the cursor of the next page; null on the last
     */
    @Schema(name = "ActionItemList")
    record Page(List<ActionItemView> items, @Nullable String next) {}
}
