package dev.careerconversations.api.progress;

import dev.careerconversations.api.actionitem.ActionItems;
import dev.careerconversations.api.checkin.CheckInUseCases;
import dev.careerconversations.api.plan.PlanStatus;
import dev.careerconversations.api.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PlanProgress {

    private final Plans plans;
    private final ActionItems actionItems;
    private final CheckInUseCases checkIns;

    PlanProgress(Plans plans, ActionItems actionItems, CheckInUseCases checkIns) {
        this.plans = plans;
        this.actionItems = actionItems;
        this.checkIns = checkIns;
    }

    ProgressView get(UUID planId) {
        return plans.read(planId, plan -> {
            boolean held = plan.status().isKeepingPromises() || plan.status() == PlanStatus.COMPLETED;
            plan.requireVisible(held, "progress");
            return new Counting(plan.today(), plan::dateOf, actionItems.datesOf(planId)).with(checkIns.countsIn(plan));
        });
    }
}
