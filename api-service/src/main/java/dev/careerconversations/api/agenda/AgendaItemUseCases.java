package dev.careerconversations.api.agenda;

import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.preparation.PartKind;
import dev.careerconversations.api.preparation.Preparation;
import dev.careerconversations.api.preparation.PreparationParts;
import dev.careerconversations.api.problem.InvalidRequestException;
import dev.careerconversations.api.problem.NotFoundException;
import dev.careerconversations.api.problem.RefusedException;
import dev.careerconversations.api.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The items of agendas, one by one. */
@ApplicationScoped
class AgendaItemUseCases {

    private final Plans plans;
    private final AgendaItems items;
    private final AgendaRemovals removals;
    private final AgendaViews views;
    private final Preparation preparation;

    AgendaItemUseCases(
            Plans plans, AgendaItems items, AgendaRemovals removals, AgendaViews views, Preparation preparation) {
        this.plans = plans;
        this.items = items;
        this.removals = removals;
        this.views = views;
        this.preparation = preparation;
    }

    AgendaItemView get(UUID planId, UUID itemId) {
        return plans.read(planId, plan -> {
            AgendaUseCases.requireVisible(plan);
            return views.of(plan, item(planId, itemId));
        });
    }

    AgendaItemView add(UUID planId, AgendaItemContent content) {
        return plans.change(planId, plan -> {
            AgendaUseCases.requireOpen(plan);
            AgendaItems.Room room = items.roomIn(planId);
            if (room.count() >= AgendaUseCases.MOST_ITEMS) {
                throw RefusedException.limitReached("An agenda has at most " + AgendaUseCases.MOST_ITEMS + " items");
            }
            PreparationParts parts = content.refersToSomething() ? preparation.of(plan) : PreparationParts.none();
            requireReferringTo(parts, content);
            AgendaItem item = new AgendaItem(planId, room.last() + 1, content, parts, plan.change());
            items.persist(item);
            return views.of(plan, item, parts);
        });
    }

    /** @param how what the item says becomes what it is to say */
    AgendaItemView change(UUID planId, UUID itemId, UnaryOperator<AgendaItemContent> how) {
        return plans.change(planId, plan -> {
            AgendaItem item = changeable(plan, itemId);
            PreparationParts parts = preparation.of(plan);
            AgendaItemContent content = how.apply(item.content(parts));
            requireReferringTo(parts, content);
            item.change(content, parts, plan.change());
            return views.of(plan, item, parts);
        });
    }

    void remove(UUID planId, UUID itemId) {
        plans.change(planId, plan -> {
            AgendaItem item = changeable(plan, itemId);
            items.delete(item);
            if (plan.agendaSharedAt().isPresent()) {
                removals.keep(new AgendaRemoval(planId, item.title(), plan.change()), planId);
            }
            return planId;
        });
    }

    private AgendaItem changeable(PlanAccess plan, UUID itemId) {
        AgendaUseCases.requireOpen(plan);
        AgendaItem item = item(plan.planId(), itemId);
        if (!item.mayBeChangedBy(plan.caller())) {
            throw RefusedException.notYourPart("Only its author can change this agenda item; nothing was changed.");
        }
        plan.requireSeen(views.of(plan, item), item.lastChange());
        return item;
    }

    private AgendaItem item(UUID planId, UUID itemId) {
        return items.of(planId, itemId).orElseThrow(() -> NotFoundException.of("agenda item", itemId));
    }

    private static void requireReferringTo(PreparationParts parts, AgendaItemContent content) {
        List<Violation> violations = new ArrayList<>(parts.violations(
                "developmentRequestIds", PartKind.DEVELOPMENT_REQUEST, content.developmentRequestIdsOrNone()));
        violations.addAll(parts.violations("careerPathIds", PartKind.CAREER_PATH, content.careerPathIdsOrNone()));
        if (!violations.isEmpty()) {
            throw InvalidRequestException.of(violations);
        }
    }
}
