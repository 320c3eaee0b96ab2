package dev.careerconversations.api.actionitem;

import dev.careerconversations.api.plan.Party;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an action item was made, is due and was closed, for whoever counts.
 *
 * @param closedAt when it was done or dropped; null while open
 */
public record ActionItemDates(
        Party owner,
        ActionItemStatus status,
        LocalDate dueOn,
        Instant createdAt,
        @Nullable Instant closedAt) {}
