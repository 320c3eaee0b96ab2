package dev.careerconversations.api.agenda;

import dev.careerconversations.api.plan.MeetingTime;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.preparation.Preparation;
import dev.careerconversations.api.preparation.PreparationParts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Agendas as the calling party reads them. */
@ApplicationScoped
class AgendaViews {

    private final AgendaRemovals removals;
    private final Preparation preparation;

    AgendaViews(AgendaRemovals removals, Preparation preparation) {
        this.removals = removals;
        this.preparation = preparation;
    }

    /** @param all its items, in their order */
    AgendaView of(PlanAccess plan, List<AgendaItem> all, @Nullable Instant sharedAt) {
        PreparationParts parts = partsFor(plan, all);
        int total = all.stream().mapToInt(AgendaItem::minutes).sum();
        Integer meeting = plan.agreedMeeting().map(MeetingTime::minutes).orElse(null);
        List<AgendaRemoval> removed = sharedAt == null ? List.of() : removals.of(plan.planId());
        return new AgendaView(
                sharedAt,
                total,
                meeting,
                meeting == null ? null : meeting - total,
                all.stream().map(item -> item.view(parts, sharedAt)).toList(),
                removed.stream().map(AgendaRemoval::view).toList());
    }

    AgendaItemView of(PlanAccess plan, AgendaItem item) {
        return item.view(partsFor(plan, List.of(item)), plan.agendaSharedAt().orElse(null));
    }

    private PreparationParts partsFor(PlanAccess plan, List<AgendaItem> all) {
        return all.stream().anyMatch(AgendaItem::refersToSomething) ? preparation.of(plan) : PreparationParts.none();
    }
}
