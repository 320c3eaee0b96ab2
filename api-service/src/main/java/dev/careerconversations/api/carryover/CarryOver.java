package dev.careerconversations.api.carryover;

import dev.careerconversations.api.actionitem.ActionItems;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.PlanStatus;
import dev.careerconversations.api.plan.PlanStep;
import dev.careerconversations.api.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Takes the promises that a conversation has left open into the next one of the same two people, the moment that is held. Until
 * then they live, and are reminded of, where they were made.
 */
@ApplicationScoped
public class CarryOver {

    private final ActionItems items;
    private final Schedule schedule;

    CarryOver(ActionItems items, Schedule schedule) {
        this.items = items;
        this.schedule = schedule;
    }

    /** Carries over what is open, and completes the plan that it leaves. */
    public void carryOver(PlanAccess previous, PlanAccess plan) {
        schedule.holdNoticesOf(List.of(previous.planId(), plan.planId()));
        List<UUID> carried = items.carryOver(previous, plan);
        schedule.carriedOver(carried, previous, plan);
        if (previous.status() == PlanStatus.FOLLOWED_UP) {
            previous.take(PlanStep.COMPLETE);
        }
    }
}
