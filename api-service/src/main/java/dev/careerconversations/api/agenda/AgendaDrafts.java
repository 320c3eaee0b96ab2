package dev.careerconversations.api.agenda;

import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.PlanStatus;
import dev.careerconversations.api.schedule.Consequence;
import dev.careerconversations.api.schedule.NoticeKind;
import dev.careerconversations.api.schedule.PlanFacts;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps the words of an agenda that will share itself in step with its items, until it is being sent. When the invitation is
 * declined, a shared agenda is the employee's alone again.
 */
@ApplicationScoped
class AgendaDrafts implements Consequence {

    private final AgendaRepository agendas;

    AgendaDrafts(AgendaRepository agendas) {
        this.agendas = agendas;
    }

    @Override
    public void follow(PlanAccess plan, PlanFacts facts) {
        if (plan.status() == PlanStatus.PREPARING && facts.isAgendaShared()) {
            agendas.takeBack(plan.planId());
        }
        if (facts.agendaToShare().isEmpty() || !facts.canStillChange(NoticeKind.AGENDA)) {
            return;
        }
        AgendaDraft draft = AgendaDraft.of(facts, facts.agendaToShare(), plan.link());
        boolean known = facts.agendaDraft()
                .filter(words -> words.subject().equals(draft.subject())
                        && words.message().equals(draft.message()))
                .isPresent();
        if (!known) {
            agendas.draft(plan.planId(), draft, plan.now());
        }
    }
}
