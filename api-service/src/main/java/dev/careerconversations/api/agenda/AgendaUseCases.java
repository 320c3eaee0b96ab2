package dev.careerconversations.api.agenda;

import dev.careerconversations.api.hint.Hints;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.PlanStatus;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.InvalidRequestException;
import dev.careerconversations.api.problem.NotFoundException;
import dev.careerconversations.api.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
    private final AgendaRepository agendas;
    private final AgendaItems items;
    private final Hints hints;

    AgendaUseCases(Plans plans, AgendaRepository agendas, AgendaItems items, Hints hints) {
        this.plans = plans;
        this.agendas = agendas;
        this.items = items;
        this.hints = hints;
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
            return item(planId, itemId).view(plan.caller(), hints);
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
            return item.view(plan.caller(), hints);
        });
    }

    /** @param how what the item says becomes what it is to say */
    AgendaItemView change(UUID planId, UUID itemId, UnaryOperator<AgendaItemContent> how) {
        return plans.change(planId, plan -> {
            requireOpen(plan);
            AgendaItem item = changeable(plan, itemId);
            item.change(how.apply(item.content()), plan.change());
            return item.view(plan.caller(), hints);
        });
    }

    void remove(UUID planId, UUID itemId) {
        plans.change(planId, plan -> {
            requireOpen(plan);
            items.delete(changeable(plan, itemId));
            return planId;
        });
    }

    /** Sharing twice changes nothing: the manager was told once. */
    AgendaView share(UUID planId) {
        return plans.change(planId, plan -> {
            requireVisible(plan);
            plan.requireCaller(Party.EMPLOYEE);
            plan.requireBeforeMeeting();
            if (plan.status() == PlanStatus.PREPARING) {
                throw plan.refused("The agenda can be shared once the manager was asked for the meeting");
            }
            AgendaView before = view(plan);
            if (before.items().isEmpty()) {
                throw InvalidRequestException.of("items", "must not be empty before the agenda is shared");
            }
            if (plan.agendaSharedAt().isPresent()) {
                return before;
            }
            boolean isFirst =
                    agendas.share(planId, AgendaDraft.SUBJECT, AgendaDraft.message(plan, before.items()), plan.now());
            return isFirst
                    ? new AgendaView(plan.now(), before.totalMinutes(), before.items())
                    : view(plan, agendas.findById(planId).sharedAt());
        });
    }

    private AgendaView view(PlanAccess plan) {
        return view(plan, plan.agendaSharedAt().orElse(null));
    }

    private AgendaView view(PlanAccess plan, @Nullable Instant sharedAt) {
        List<AgendaItem> all = items.of(plan.planId());
        return new AgendaView(
                sharedAt,
                all.stream().mapToInt(AgendaItem::minutes).sum(),
                all.stream().map(item -> item.view(plan.caller(), hints)).toList());
    }

    private AgendaItem item(UUID planId, UUID itemId) {
        return items.of(planId, itemId).orElseThrow(() -> NotFoundException.of("agenda item", itemId));
    }

    private AgendaItem changeable(PlanAccess plan, UUID itemId) {
        AgendaItem item = item(plan.planId(), itemId);
        if (!item.mayBeChangedBy(plan.caller())) {
            throw RefusedException.notYourPart("Only its author can change this agenda item; nothing was changed.");
        }
        plan.requireSeen(item.view(plan.caller(), hints), item.lastChange());
        return item;
    }

    private void requireOpen(PlanAccess plan) {
        requireVisible(plan);
        plan.requireBeforeMeeting();
    }

    private void requireVisible(PlanAccess plan) {
        plan.requireVisible(isVisible(plan), "agenda");
    }

    private boolean isVisible(PlanAccess plan) {
        return plan.caller() == Party.EMPLOYEE || plan.agendaSharedAt().isPresent();
    }
}
