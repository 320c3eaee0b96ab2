package dev.careerconversations.api.privatenote;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A note of the caller. */
@Schema(name = "PrivateNote")
record PrivateNoteView(UUID id, String text, Instant createdAt, Instant changedAt) {

    /**
     * One page of my private notes on a plan.
     *
     * @param next the cursor of the next page; null on the last
     */
    @Schema(name = "PrivateNoteList")
    record Page(List<PrivateNoteView> items, @Nullable String next) {}
}
