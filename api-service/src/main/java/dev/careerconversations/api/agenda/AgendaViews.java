package dev.careerconversations.api.agenda;

import dev.careerconversations.api.hint.Hints;
import dev.careerconversations.api.plan.AgendaTimes;
import dev.careerconversations.api.plan.MeetingTime;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.PlanStatus;
import dev.careerconversations.api.preparation.Preparation;
import dev.careerconversations.api.preparation.PreparationParts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Agendas as the calling party reads them. */
@ApplicationScoped
class AgendaViews {

    private final AgendaRemovals removals;
    private final Preparation preparation;
    private final Hints hints;

    AgendaViews(AgendaRemovals removals, Preparation preparation, Hints hints) {
        this.removals = removals;
        this.preparation = preparation;
        this.hints = hints;
    }

    /** @param all its items, in their order */
    AgendaView of(PlanAccess plan, List<AgendaItem> all, @Nullable Instant sharedAt) {
        PreparationParts parts = partsFor(plan, all);
        int total = all.stream().mapToInt(AgendaItem::minutes).sum();
        Integer meeting = plan.agreedMeeting().map(MeetingTime::minutes).orElse(null);
        List<AgendaRemoval> removed = sharedAt == null ? List.of() : removals.of(plan.planId());
        boolean automatically = plan.sharesAgendaAutomatically();
        return new AgendaView(
                sharedAt,
                automatically,
                sharedAt == null ? sharesAt(plan, automatically, all) : null,
                total,
                meeting,
                meeting == null ? null : meeting - total,
                all.stream()
                        .map(item -> item.view(parts, sharedAt, plan.caller(), hints))
                        .toList(),
                removed.stream().map(AgendaRemoval::view).toList());
    }

    /** Returns when an agenda that is not shared will share itself; null if it will not. */
    @Nullable
    Instant sharesAt(PlanAccess plan, boolean automatically, List<AgendaItem> all) {
        if (!automatically || plan.status() != PlanStatus.SCHEDULED) {
            return null;
        }
        MeetingTime meeting = plan.meeting();
        Instant begunAt = all.stream()
                .map(AgendaItem::createdAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return AgendaTimes.byItself(meeting.startsAt(), meeting.timeZone(), meeting.agreedAt(), begunAt)
                .filter(moment -> moment.isAfter(plan.now()))
                .orElse(null);
    }

    AgendaItemView of(PlanAccess plan, AgendaItem item) {
        return of(plan, item, partsFor(plan, List.of(item)));
    }

    AgendaItemView of(PlanAccess plan, AgendaItem item, PreparationParts parts) {
        return item.view(parts, plan.agendaSharedAt().orElse(null), plan.caller(), hints);
    }

    private PreparationParts partsFor(PlanAccess plan, List<AgendaItem> all) {
        return all.stream().anyMatch(AgendaItem::refersToSomething) ? preparation.of(plan) : PreparationParts.none();
    }
}
