package dev.careerconversations.api.actionitem;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Progress to be recorded.
 *
 * @param note what happened; for a dropped item, or one with a new due date, why
 * @param status the item's status from now on; left out, it stays as it is
 * @param dueOn the item's due date from now on, not before the meeting's day; left out, it stays as it is
 */
@Schema(name = "NewProgress")
record NewProgress(
        @NotBlank @Size(max = 2_000) String note,
        @Nullable ActionItemStatus status,
        @Nullable LocalDate dueOn) {

    /** Returns what an item says once this is recorded. */
    ActionItemContent appliedTo(ActionItemContent before) {
        return dueOn == null ? before : new ActionItemContent(before.title(), before.owner(), dueOn);
    }
}
