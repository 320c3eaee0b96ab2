package dev.careerconversations.api.agenda;

import dev.careerconversations.api.plan.Party;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The agenda in its order.
 *
 * @param sharedAt from when on the manager has seen it; null before
 * @param sharesAutomatically whether it reaches the manager by itself two days before the meeting
 * @param sharesAt when it will share itself; null if it is shared, or will not
 * @param totalMinutes the sum of its items
 * @param meetingMinutes how long the meeting is to take; null until one is agreed
 * @param minutesLeft what the items leave of the meeting, negative when they take longer; null until a meeting is agreed
 * @param removedSinceShared what was removed since the agenda was shared, the latest first; the last 100
 */
@Schema(name = "Agenda")
public record AgendaView(
        @Nullable Instant sharedAt,
        boolean sharesAutomatically,
        @Nullable Instant sharesAt,
        @Schema(minimum = "0", maximum = "7200") int totalMinutes,
        @Schema(minimum = "5", maximum = "480") @Nullable Integer meetingMinutes,

        @Schema(minimum = "-7200", maximum = "480") @Nullable
        Integer minutesLeft,

        @Schema(maxItems = AgendaUseCases.MOST_ITEMS) List<AgendaItemView> items,
        @Schema(maxItems = AgendaRemovals.MOST_TOLD) List<Removed> removedSinceShared) {

    /**
     * An item that was removed after the manager had the agenda.
     *
     * @param title what it was called
     */
    @Schema(name = "RemovedAgendaItem")
    public record Removed(
            @Schema(minLength = 1, maxLength = 200) String title, Party removedBy, Instant removedAt) {}

    /** The same agenda, to be shared in another way. */
    AgendaView sharing(boolean automatically, @Nullable Instant at) {
        return new AgendaView(
                sharedAt, automatically, at, totalMinutes, meetingMinutes, minutesLeft, items, removedSinceShared);
    }
}
