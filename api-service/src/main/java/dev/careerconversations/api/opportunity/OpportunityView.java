package dev.careerconversations.api.opportunity;

import dev.careerconversations.api.plan.Party;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity that was named in the conversation.
 *
 * @param title what it is, in one line
 * @param note what is known of it; null if nothing is
 * @param author who named it
 */
@Schema(name = "Opportunity")
public record OpportunityView(
        UUID id,
        OpportunityKind kind,
        String title,
        @Nullable String note,
        Party author,
        Instant createdAt) {

    /**
     * One page of the opportunities of a plan.
     *
     * @param next the cursor of the next page; null on the last
     */
    @Schema(name = "OpportunityList")
    record Page(List<OpportunityView> items, @Nullable String next) {}
}
