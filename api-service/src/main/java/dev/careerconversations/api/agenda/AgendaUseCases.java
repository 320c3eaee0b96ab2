package dev.careerconversations.api.agenda;

import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.PlanStatus;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.InvalidRequestException;
import dev.careerconversations.api.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The agendas of plans. */
@ApplicationScoped
public class AgendaUseCases {

    static final int MOST_ITEMS = 30;

    private final Plans plans;
    private final AgendaRepository agendas;
    private final AgendaItems items;
    private final AgendaViews views;

    AgendaUseCases(Plans plans, AgendaRepository agendas, AgendaItems items, AgendaViews views) {
        this.plans = plans;
        this.agendas = agendas;
        this.items = items;
        this.views = views;
    }

    /** Returns the agenda of a plan, unless it does not exist for the caller yet. */
    public Optional<AgendaView> visibleIn(PlanAccess plan) {
        return isVisible(plan) ? Optional.of(view(plan)) : Optional.empty();
    }

    AgendaView get(UUID planId) {
        return plans.read(planId, plan -> visibleIn(plan).orElseThrow(() -> NotFoundException.of("agenda")));
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
                    ? before.nowShared(plan.now())
                    : view(plan, agendas.findById(planId).sharedAt());
        });
    }

    private AgendaView view(PlanAccess plan) {
        return view(plan, plan.agendaSharedAt().orElse(null));
    }

    private AgendaView view(PlanAccess plan, @Nullable Instant sharedAt) {
        return views.of(plan, items.of(plan.planId()), sharedAt);
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
