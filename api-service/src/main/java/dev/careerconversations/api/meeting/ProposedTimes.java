package dev.careerconversations.api.meeting;

import dev.careerconversations.api.plan.Party;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The times that the two have proposed to each other and not agreed on yet.
 *
 * @param items by time
 */
@Schema(name = "ProposedTimes")
public record ProposedTimes(
        @Schema(maxItems = 2 * NewProposal.MOST_TIMES) List<ProposedTimeView> items) {

    /**
     * A time at which one party would meet.
     *
     * @param timeZone the zone in which it was proposed, such as Europe/Berlin
     * @param place a room, if they are to meet in one
     * @param link where they are to meet, if not in a room
     * @param note a word to the other party
     */
    @Schema(name = "ProposedTime")
    public record ProposedTimeView(
            UUID id,
            Party proposedBy,
            Instant startsAt,

            @Schema(implementation = String.class, maxLength = 64, examples = "Europe/Berlin")
            ZoneId timeZone,

            @Schema(minimum = "5", maximum = "480") int minutes,

            @Schema(minLength = 1, maxLength = 200) @Nullable
            String place,

            @Schema(maxLength = 2_000) @Nullable String link,

            @Schema(minLength = 1, maxLength = 2_000) @Nullable
            String note,

            Instant proposedAt) {}
}
