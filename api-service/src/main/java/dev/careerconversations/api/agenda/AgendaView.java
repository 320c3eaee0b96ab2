package dev.careerconversations.api.agenda;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The agenda in its order.
 *
 * @param sharedAt from when on the manager has seen it; null before
 * @param totalMinutes the sum of its items
 */
@Schema(name = "Agenda")
public record AgendaView(
        @Nullable Instant sharedAt,
        @Schema(minimum = "0", maximum = "7200") int totalMinutes,
        @Schema(maxItems = AgendaUseCases.MOST_ITEMS) List<AgendaItemView> items) {}
