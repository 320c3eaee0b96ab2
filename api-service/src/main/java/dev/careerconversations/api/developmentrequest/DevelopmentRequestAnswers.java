package dev.careerconversations.api.developmentrequest;

import dev.careerconversations.api.actionitem.ActionItemView;
import dev.careerconversations.api.actionitem.ActionItems;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What becomes of development requests: the manager's answers, and promises. */
@ApplicationScoped
class DevelopmentRequestAnswers {

    private final Plans plans;
    private final DevelopmentRequests requests;
    private final ActionItems actionItems;

    DevelopmentRequestAnswers(Plans plans, DevelopmentRequests requests, ActionItems actionItems) {
        this.plans = plans;
        this.requests = requests;
        this.actionItems = actionItems;
    }

    DevelopmentRequestView answer(UUID planId, UUID requestId, NewAnswer answer) {
        return plans.change(planId, plan -> {
            DevelopmentRequest request = requests.find(plan, requestId);
            plan.requireCaller(Party.MANAGER);
            plan.requireNotEnded();
            if (request.isPromised()) {
                throw plan.refused("What has become an action item stays agreed");
            }
            plan.requireSeen(requests.view(plan, request), request.lastChange());
            request.answer(answer, plan.change());
            return requests.view(plan, request);
        });
    }

    ActionItemView promise(UUID planId, UUID requestId, NewPromise promise) {
        return plans.change(planId, plan -> {
            DevelopmentRequest request = requests.find(plan, requestId);
            plan.requireKeepingPromises();
            if (request.answered() != Answer.AGREED) {
                throw plan.refused("Only a development request that is agreed can become an action item");
            }
            if (request.isPromised()) {
                throw plan.refused("A development request becomes an action item once, and this one has");
            }
            String title = promise.title() == null || promise.title().isBlank() ? request.title() : promise.title();
            return actionItems.promise(plan, requestId, title, promise.owner(), promise.dueOn());
        });
    }
}
