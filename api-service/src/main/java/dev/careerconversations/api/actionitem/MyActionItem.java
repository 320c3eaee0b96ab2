package dev.careerconversations.api.actionitem;

import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanInBrief;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An action item of one of my plans.
 *
 * @param planId the plan that it is in
 * @param planTitle what that plan's employee calls it
 * @param myPart the caller's part in that plan
 * @param otherName the other party's name
 * @param owner who promised to do it
 * @param overdue whether it is open and was due before today, where the caller is
 * @param closedAt when it was done or dropped; null while open
 */
@Schema(name = "MyActionItem")
record MyActionItem(
        UUID id,
        UUID planId,
        @Schema(minLength = 1, maxLength = 200) String planTitle,
        Party myPart,
        @Schema(minLength = 1, maxLength = 254) String otherName,
        @Schema(minLength = 1, maxLength = 300) String title,
        Party owner,
        LocalDate dueOn,
        ActionItemStatus status,
        boolean overdue,
        @Nullable Instant closedAt) {

    static MyActionItem of(ActionItemView item, PlanInBrief plan, LocalDate today) {
        return new MyActionItem(
                item.id(),
                plan.id(),
                plan.title(),
                plan.myPart(),
                plan.otherName(),
                item.title(),
                item.owner(),
                item.dueOn(),
                item.status(),
                item.status() == ActionItemStatus.OPEN && item.dueOn().isBefore(today),
                item.closedAt());
    }

    /** Whose promise it is, as the caller sees it. */
    @Schema(name = "ActionItemOwner", description = "ME: the caller's. OTHER: the other party's.")
    enum Owner {
        ME,
        OTHER
    }

    /**
     * One page of the action items of my plans.
     *
     * @param next the cursor of the next page; null on the last
     */
    @Schema(name = "MyActionItemList")
    record Page(List<MyActionItem> items, @Nullable String next) {}
}
