package dev.careerconversations.api.agenda;

import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The agendas of plans. */
@ApplicationScoped
public class AgendaUseCases {

    static final int MOST_ITEMS = 30;

    private final Plans plans;
    private final AgendaItems items;
    private final AgendaViews views;

    AgendaUseCases(Plans plans, AgendaItems items, AgendaViews views) {
        this.plans = plans;
        this.items = items;
        this.views = views;
    }

    /** Returns the agenda of a plan, unless it does not exist for the caller yet. */
    public Optional<AgendaView> visibleIn(PlanAccess plan) {
        return isVisible(plan)
                ? Optional.of(views.of(
                        plan, items.of(plan.planId()), plan.agendaSharedAt().orElse(null)))
                : Optional.empty();
    }

    AgendaView get(UUID planId) {
        return plans.read(planId, plan -> visibleIn(plan).orElseThrow(() -> NotFoundException.of("agenda")));
    }

    static void requireOpen(PlanAccess plan) {
        requireVisible(plan);
        plan.requireBeforeMeeting();
    }

    static void requireVisible(PlanAccess plan) {
        plan.requireVisible(isVisible(plan), "agenda");
    }

    private static boolean isVisible(PlanAccess plan) {
        return plan.caller() == Party.EMPLOYEE || plan.agendaSharedAt().isPresent();
    }
}
