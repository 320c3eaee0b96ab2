package dev.careerconversations.api.agenda;

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
 */
@Schema(name = "Agenda")
public record AgendaView(
        @Nullable Instant sharedAt,
        boolean sharesAutomatically,
        @Nullable Instant sharesAt,
        @Schema(minimum = "0", maximum = "7200") int totalMinutes,
        @Schema(maxItems = AgendaUseCases.MOST_ITEMS) List<AgendaItemView> items) {

    AgendaView sharing(boolean automatically, @Nullable Instant at) {
        return new AgendaView(sharedAt, automatically, at, totalMinutes, items);
    }
}
