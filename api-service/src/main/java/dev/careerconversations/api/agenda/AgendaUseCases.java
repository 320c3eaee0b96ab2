package dev.careerconversations.api.agenda;

import dev.careerconversations.api.plan.AgendaTimes;
import dev.careerconversations.api.plan.MeetingTime;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.PlanStatus;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.NotFoundException;
import dev.careerconversations.api.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The agendas of plans. */
@ApplicationScoped
public class AgendaUseCases {

    static final int MOST_ITEMS = 30;

    private final Plans plans;
    private final AgendaItems items;

    AgendaUseCases(Plans plans, AgendaItems items) {
        this.plans = plans;
        this.items = items;
    }

    /** Returns the agenda of a plan, unless it does not exist for the caller yet. */
    public Optional<AgendaView> visibleIn(PlanAccess plan) {
        return isVisible(plan) ? Optional.of(view(plan)) : Optional.empty();
    }

    AgendaView get(UUID planId) {
        return plans.read(planId, plan -> visibleIn(plan).orElseThrow(() -> NotFoundException.of("agenda")));
    }

    AgendaItemView getItem(UUID planId, UUID itemId) {
        return plans.read(planId, plan -> {
            requireVisible(plan);
            return item(planId, itemId).view();
        });
    }

    AgendaItemView add(UUID planId, AgendaItemContent content) {
        return plans.change(planId, plan -> {
            requireOpen(plan);
            if (items.count("planId", planId) >= MOST_ITEMS) {
                throw RefusedException.limitReached("An agenda has at most " + MOST_ITEMS + " items");
            }
            AgendaItem item = new AgendaItem(planId, items.nextPosition(planId), plan.caller(), content, plan.now());
            items.persist(item);
            return item.view();
        });
    }

    /** @param how what the item says becomes what it is to say */
    AgendaItemView change(UUID planId, UUID itemId, UnaryOperator<AgendaItemContent> how) {
        return plans.change(planId, plan -> {
            requireOpen(plan);
            AgendaItem item = changeable(plan, itemId);
            item.change(how.apply(item.content()), plan.change());
            return item.view();
        });
    }

    void remove(UUID planId, UUID itemId) {
        plans.change(planId, plan -> {
            requireOpen(plan);
            items.delete(changeable(plan, itemId));
            return planId;
        });
    }

    AgendaView view(PlanAccess plan) {
        return view(plan, plan.agendaSharedAt().orElse(null));
    }

    AgendaView view(PlanAccess plan, @Nullable Instant sharedAt) {
        List<AgendaItem> all = items.of(plan.planId());
        boolean automatically = plan.sharesAgendaAutomatically();
        return new AgendaView(
                sharedAt,
                automatically,
                sharedAt == null ? sharesAt(plan, automatically, all) : null,
                all.stream().mapToInt(AgendaItem::minutes).sum(),
                all.stream().map(AgendaItem::view).toList());
    }

    /** Returns when it will share itself; null if it will not. */
    @Nullable
    Instant sharesAt(PlanAccess plan, boolean automatically) {
        return sharesAt(plan, automatically, items.of(plan.planId()));
    }

    private static @Nullable Instant sharesAt(PlanAccess plan, boolean automatically, List<AgendaItem> all) {
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

    private AgendaItem item(UUID planId, UUID itemId) {
        return items.of(planId, itemId).orElseThrow(() -> NotFoundException.of("agenda item", itemId));
    }

    private AgendaItem changeable(PlanAccess plan, UUID itemId) {
        AgendaItem item = item(plan.planId(), itemId);
        if (!item.mayBeChangedBy(plan.caller())) {
            throw RefusedException.notYourPart("Only its author can change this agenda item; nothing was changed.");
        }
        plan.requireSeen(item.view(), item.lastChange());
        return item;
    }

    private void requireOpen(PlanAccess plan) {
        requireVisible(plan);
        plan.requireBeforeMeeting();
    }

    void requireVisible(PlanAccess plan) {
        plan.requireVisible(isVisible(plan), "agenda");
    }

    private boolean isVisible(PlanAccess plan) {
        return plan.caller() == Party.EMPLOYEE || plan.agendaSharedAt().isPresent();
    }
}
