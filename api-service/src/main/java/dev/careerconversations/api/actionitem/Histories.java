package dev.careerconversations.api.actionitem;

import dev.careerconversations.api.actionitem.ActionItemRepository.WithLength;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.problem.InvalidRequestException;
import dev.careerconversations.api.problem.RefusedException;
import dev.careerconversations.api.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what became of action items into their histories. */
@ApplicationScoped
public class Histories {

    static final int MOST_ENTRIES = 200;

    private final ActionItemRepository items;
    private final ProgressRepository progress;

    Histories(ActionItemRepository items, ProgressRepository progress) {
        this.items = items;
        this.progress = progress;
    }

    /**
     * Writes what was found of action items at a check-in, which is not the place to look at an item twice.
     *
     * @param field of the request that says it, for a violation to name
     * @throws InvalidRequestException when an item is none of the plan's, is named twice or would be due before the meeting
     * @throws RefusedException when the caller may not move an item's due date, or its history is full
     */
    public void write(PlanAccess plan, UUID checkInId, List<CheckedItem> found, String field) {
        Map<UUID, WithLength> known =
                items
                        .withLengths(
                                plan.planId(),
                                found.stream().map(CheckedItem::actionItemId).toList())
                        .stream()
                        .collect(Collectors.toMap(one -> one.item().id(), Function.identity()));
        List<Violation> violations = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < found.size(); i++) {
            String place = "%s[%d].".formatted(field, i);
            whatIsWrong(plan, found.get(i), known, seen)
                    .map(wrong -> new Violation(place + wrong.field(), wrong.message()))
                    .ifPresent(violations::add);
        }
        if (!violations.isEmpty()) {
            throw InvalidRequestException.of(violations);
        }
        for (CheckedItem one : found) {
            WithLength history = Objects.requireNonNull(known.get(one.actionItemId()));
            write(plan, history.item(), one.progress(), history.entries(), checkInId);
        }
    }

    private static Optional<Violation> whatIsWrong(
            PlanAccess plan, CheckedItem one, Map<UUID, WithLength> known, Set<UUID> seen) {
        WithLength history = known.get(one.actionItemId());
        if (history == null) {
            return Optional.of(new Violation("actionItemId", "must be an action item of this plan"));
        }
        if (!seen.add(one.actionItemId())) {
            return Optional.of(new Violation("actionItemId", "must not be named twice"));
        }
        return DueDates.violation(
                plan, history.item(), one.progress().appliedTo(history.item().content()));
    }

    /**
     * Writes one entry.
     *
     * @param length of the history so far
     * @param checkInId at which it was told; null if at none
     */
    ActionItemProgress write(
            PlanAccess plan, ActionItem item, NewProgress entry, long length, @Nullable UUID checkInId) {
        DueDates.require(plan, item, entry.appliedTo(item.content()));
        if (length >= MOST_ENTRIES) {
            throw RefusedException.limitReached("An action item has at most " + MOST_ENTRIES + " entries of progress");
        }
        item.progress(entry, plan.change());
        ActionItemProgress written = new ActionItemProgress(item, entry, plan.change(), checkInId);
        progress.persist(written);
        return written;
    }
}
