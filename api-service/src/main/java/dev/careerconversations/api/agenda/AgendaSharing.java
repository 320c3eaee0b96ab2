package dev.careerconversations.api.agenda;

import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanStatus;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.InvalidRequestException;
import dev.careerconversations.api.schedule.NoticeKind;
import dev.careerconversations.api.schedule.PlanFacts;
import dev.careerconversations.api.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Brings agendas to the manager: by hand, or by themselves. */
@ApplicationScoped
class AgendaSharing {

    private final Plans plans;
    private final AgendaRepository agendas;
    private final AgendaItems items;
    private final AgendaViews views;
    private final Schedule schedule;

    AgendaSharing(Plans plans, AgendaRepository agendas, AgendaItems items, AgendaViews views, Schedule schedule) {
        this.plans = plans;
        this.agendas = agendas;
        this.items = items;
        this.views = views;
        this.schedule = schedule;
    }

    /** Sharing twice changes nothing: the manager was told once. */
    AgendaView share(UUID planId) {
        return plans.change(planId, plan -> {
            AgendaUseCases.requireVisible(plan);
            plan.requireCaller(Party.EMPLOYEE);
            plan.requireNotEnded();
            if (plan.status() == PlanStatus.PREPARING) {
                throw plan.refused("The agenda can be shared once the manager was asked for the meeting");
            }
            List<AgendaItem> all = items.of(planId);
            AgendaView before = views.of(plan, all, plan.agendaSharedAt().orElse(null));
            if (before.items().isEmpty()) {
                throw InvalidRequestException.of("items", "must not be empty before the agenda is shared");
            }
            if (before.sharedAt() != null) {
                return before;
            }
            // from here on it does not begin to share itself
            PlanFacts facts = schedule.factsOf(plan);
            if (!facts.canStillChange(NoticeKind.AGENDA)) {
                throw plan.refused("The agenda is just being shared");
            }
            boolean isFirst = agendas.share(planId, AgendaDraft.of(facts, said(before), plan.link()), plan.now());
            return views.of(
                    plan, all, isFirst ? plan.now() : agendas.findById(planId).sharedAt());
        });
    }

    /** @param how how it is shared becomes how it is to be shared */
    AgendaView change(UUID planId, UnaryOperator<AgendaSettings> how) {
        return plans.change(planId, plan -> {
            AgendaUseCases.requireVisible(plan);
            plan.requireCaller(Party.EMPLOYEE);
            plan.requireBeforeMeeting();
            List<AgendaItem> all = items.of(planId);
            AgendaView before = views.of(plan, all, plan.agendaSharedAt().orElse(null));
            plan.requireSeen(before, plan.agendaChange());
            if (before.sharedAt() != null || !schedule.factsOf(plan).canStillChange(NoticeKind.AGENDA)) {
                throw plan.refused("How the agenda is shared can be changed until it is");
            }
            boolean automatically =
                    how.apply(new AgendaSettings(before.sharesAutomatically())).sharesAutomatically();
            Agenda known = agendas.findByIdOptional(planId).orElseGet(() -> new Agenda(planId));
            known.shareAutomatically(automatically, plan.now());
            agendas.persist(known);
            return before.sharing(automatically, views.sharesAt(plan, automatically, all));
        });
    }

    private static List<PlanFacts.AgendaItem> said(AgendaView agenda) {
        return agenda.items().stream()
                .map(item ->
                        new PlanFacts.AgendaItem(item.title(), item.minutes(), item.talkingPoints(), item.questions()))
                .toList();
    }
}
