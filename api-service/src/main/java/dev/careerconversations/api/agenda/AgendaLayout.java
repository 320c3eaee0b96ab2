package dev.careerconversations.api.agenda;

import dev.careerconversations.api.plan.MeetingTime;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.preparation.PreparationParts;
import dev.careerconversations.api.problem.InvalidRequestException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The agenda as a whole: laid out from the template, and brought into another order. By the employee alone. */
@ApplicationScoped
class AgendaLayout {

    private static final int MINUTES_WITHOUT_MEETING = 30;

    private final Plans plans;
    private final AgendaItems items;
    private final AgendaViews views;
    private final AgendaTemplate template;

    AgendaLayout(Plans plans, AgendaItems items, AgendaViews views, AgendaTemplate template) {
        this.plans = plans;
        this.items = items;
        this.views = views;
        this.template = template;
    }

    AgendaView layOut(UUID planId, @Nullable Integer wish, @Nullable String acceptLanguage) {
        return plans.change(planId, plan -> {
            requireEmployee(plan);
            if (items.roomIn(planId).count() > 0) {
                throw plan.refused("Only an empty agenda can be laid out from the template");
            }
            int minutes = Optional.ofNullable(wish)
                    .or(() -> plan.agreedMeeting().map(MeetingTime::minutes))
                    .orElse(MINUTES_WITHOUT_MEETING);
            List<AgendaItem> all = new ArrayList<>();
            for (AgendaItemContent content : template.of(minutes, acceptLanguage)) {
                all.add(new AgendaItem(planId, all.size() + 1, content, PreparationParts.none(), plan.change()));
            }
            items.persist(all);
            return view(plan, all);
        });
    }

    AgendaView reorder(UUID planId, List<UUID> order) {
        return plans.change(planId, plan -> {
            requireEmployee(plan);
            Map<UUID, AgendaItem> known = new HashMap<>();
            items.of(planId).forEach(item -> known.put(item.id(), item));
            int count = known.size();
            List<AgendaItem> all = new ArrayList<>();
            for (UUID id : order) {
                AgendaItem item = known.remove(id);
                if (item != null) {
                    all.add(item);
                    item.moveTo(all.size());
                }
            }
            if (order.size() != count || all.size() != count) {
                throw InvalidRequestException.of("itemIds", "must be all items of the agenda, each once");
            }
            return view(plan, all);
        });
    }

    private AgendaView view(PlanAccess plan, List<AgendaItem> all) {
        return views.of(plan, all, plan.agendaSharedAt().orElse(null));
    }

    private static void requireEmployee(PlanAccess plan) {
        AgendaUseCases.requireVisible(plan);
        plan.requireCaller(Party.EMPLOYEE);
        plan.requireBeforeMeeting();
    }
}
