package dev.careerconversations.api.opportunity;

import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.NotFoundException;
import dev.careerconversations.api.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The opportunities of plans: both name them, each changes their own. */
@ApplicationScoped
public class OpportunityUseCases {

    private static final int MOST_OPPORTUNITIES = 50;

    private final Plans plans;
    private final OpportunityRepository opportunities;

    OpportunityUseCases(Plans plans, OpportunityRepository opportunities) {
        this.plans = plans;
        this.opportunities = opportunities;
    }

    /** Returns the opportunities, oldest first, of a plan that the caller has already been let into. */
    public List<OpportunityView> of(UUID planId) {
        return opportunities.of(planId).stream().map(Opportunity::view).toList();
    }

    OpportunityView.Page list(UUID planId, List<OpportunityKind> kinds, PageRequest<Instant> page) {
        return plans.read(
                planId,
                plan -> page.of(
                        opportunities.page(planId, kinds, page),
                        Opportunity::createdAt,
                        Opportunity::id,
                        (found, next) -> new OpportunityView.Page(
                                found.stream().map(Opportunity::view).toList(), next)));
    }

    OpportunityView get(UUID planId, UUID opportunityId) {
        return plans.read(planId, plan -> find(planId, opportunityId).view());
    }

    OpportunityView add(UUID planId, OpportunityContent content) {
        return plans.change(planId, plan -> {
            plan.requireKeepingPromises();
            if (opportunities.count("planId", planId) >= MOST_OPPORTUNITIES) {
                throw RefusedException.limitReached("A plan has at most " + MOST_OPPORTUNITIES + " opportunities");
            }
            Opportunity one = new Opportunity(planId, content, plan.change());
            opportunities.persist(one);
            return one.view();
        });
    }

    /** @param how what the opportunity says becomes what it is to say */
    OpportunityView change(UUID planId, UUID opportunityId, UnaryOperator<OpportunityContent> how) {
        return plans.change(planId, plan -> {
            Opportunity one = changeable(plan, opportunityId);
            one.change(how.apply(one.content()), plan.change());
            return one.view();
        });
    }

    void remove(UUID planId, UUID opportunityId) {
        plans.change(planId, plan -> {
            opportunities.delete(changeable(plan, opportunityId));
            return planId;
        });
    }

    private Opportunity changeable(PlanAccess plan, UUID opportunityId) {
        Opportunity one = find(plan.planId(), opportunityId);
        if (!one.mayBeChangedBy(plan.caller())) {
            throw RefusedException.notYourPart("Only its author can change this opportunity; nothing was changed.");
        }
        plan.requireKeepingPromises();
        plan.requireSeen(one.view(), one.lastChange());
        return one;
    }

    private Opportunity find(UUID planId, UUID opportunityId) {
        return opportunities
                .of(planId, opportunityId)
                .orElseThrow(() -> NotFoundException.of("opportunity", opportunityId));
    }
}
