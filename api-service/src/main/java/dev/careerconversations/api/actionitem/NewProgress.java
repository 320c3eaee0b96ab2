package dev.careerconversations.api.actionitem;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Progress to be recorded.
 *
 * @param note what happened; for a dropped item, why
 * @param status the item's status from now on; left out, it stays as it is
 */
@Schema(name = "NewProgress")
record NewProgress(
        @NotBlank @Size(max = 2_000) String note, @Nullable ActionItemStatus status) {}
