package dev.careerconversations.api.privatenote;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note of the caller. */
@Schema(name = "PrivateNote")
record PrivateNoteView(UUID id, String text, Instant createdAt, Instant changedAt) {

    /** @param items oldest first */
    @Schema(name = "PrivateNoteList")
    record Page(List<PrivateNoteView> items) {}
}
