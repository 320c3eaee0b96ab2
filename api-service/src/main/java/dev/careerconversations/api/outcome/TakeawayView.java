package dev.careerconversations.api.outcome;

import dev.careerconversations.api.plan.Party;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one party takes away from the meeting, in their words. */
@Schema(name = "Takeaway")
public record TakeawayView(
        Party author,
        @Schema(minLength = 1, maxLength = 2_000) String text) {}
