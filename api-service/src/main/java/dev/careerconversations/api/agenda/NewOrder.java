package dev.careerconversations.api.agenda;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The order in which the agenda is to be.
 *
 * @param itemIds all its items, each once
 */
@Schema(name = "AgendaOrder")
record NewOrder(@NotNull @Size(max = 30) List<@NotNull UUID> itemIds) {}
