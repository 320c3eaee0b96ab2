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
        @Schema(maxItems = ActionItems.MOST_PROGRESS) List<Progress> progress) {

    /** One entry of the history; {@code status} is what the item was from then on. */
    @Schema(name = "ActionItemProgress")
    public record Progress(
            Party author,
            @Schema(minLength = 1, maxLength = 2_000) String note,
            ActionItemStatus status,
            Instant recordedAt) {}

    /**
     * One page of the action items of a plan.
     *
     * @param next the cursor of the next page; null on the last
     */
    @Schema(name = "ActionItemList")
    record Page(List<ActionItemView> items, @Nullable String next) {}
}
