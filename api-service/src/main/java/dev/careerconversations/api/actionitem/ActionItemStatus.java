package dev.careerconversations.api.actionitem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a promise so far. */
@Schema(description = "OPEN: still to be kept. DONE: kept. DROPPED: given up, for a reason that the progress tells.")
public enum ActionItemStatus {
    OPEN,
    DONE,
    DROPPED
}
