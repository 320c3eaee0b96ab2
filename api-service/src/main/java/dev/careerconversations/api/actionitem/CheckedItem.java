package dev.careerconversations.api.actionitem;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one action item at a check-in. It becomes an entry in the item's history.
 *
 * @param actionItemId an action item of this plan
 * @param note what happened; for a dropped item, or one with a new due date, why
 * @param status the item's status from now on; left out, it stays as it is
 * @param dueOn the item's due date from now on, not before the meeting's day; left out, it stays as it is
 */
@Schema(name = "CheckedItem")
public record CheckedItem(
        @NotNull UUID actionItemId,
        @NotBlank @Size(max = 2_000) String note,
        @Nullable ActionItemStatus status,
        @Nullable LocalDate dueOn) {

    NewProgress progress() {
        return new NewProgress(note, status, dueOn);
    }
}
