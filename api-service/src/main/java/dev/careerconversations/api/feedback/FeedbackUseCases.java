package dev.careerconversations.api.feedback;

import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.NotFoundException;
import dev.careerconversations.api.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The feedback in plans: the manager writes it, both read it. */
@ApplicationScoped
public class FeedbackUseCases {

    private static final int MOST_FEEDBACK = 50;

    private final Plans plans;
    private final FeedbackRepository feedback;

    FeedbackUseCases(Plans plans, FeedbackRepository feedback) {
        this.plans = plans;
        this.feedback = feedback;
    }

    /** Returns the feedback, oldest first, in a plan that the caller has already been let into. */
    public List<FeedbackView> of(UUID planId) {
        return feedback.of(planId).stream().map(Feedback::view).toList();
    }

    FeedbackView.Page list(UUID planId, List<FeedbackKind> kinds, PageRequest<Instant> page) {
        return plans.read(
                planId,
                plan -> page.of(
                        feedback.page(planId, kinds, page),
                        Feedback::createdAt,
                        Feedback::id,
                        (found, next) -> new FeedbackView.Page(
                                found.stream().map(Feedback::view).toList(), next)));
    }

    FeedbackView get(UUID planId, UUID feedbackId) {
        return plans.read(planId, plan -> find(planId, feedbackId).view());
    }

    FeedbackView add(UUID planId, FeedbackContent content) {
        return plans.change(planId, plan -> {
            requireWriter(plan);
            if (feedback.count("planId", planId) >= MOST_FEEDBACK) {
                throw RefusedException.limitReached("A plan has at most " + MOST_FEEDBACK + " pieces of feedback");
            }
            Feedback one = new Feedback(planId, content, plan.change());
            feedback.persist(one);
            return one.view();
        });
    }

    /** @param how what the feedback says becomes what it is to say */
    FeedbackView change(UUID planId, UUID feedbackId, UnaryOperator<FeedbackContent> how) {
        return plans.change(planId, plan -> {
            Feedback one = changeable(plan, feedbackId);
            one.change(how.apply(one.content()), plan.change());
            return one.view();
        });
    }

    void remove(UUID planId, UUID feedbackId) {
        plans.change(planId, plan -> {
            feedback.delete(changeable(plan, feedbackId));
            return planId;
        });
    }

    private Feedback changeable(PlanAccess plan, UUID feedbackId) {
        Feedback one = find(plan.planId(), feedbackId);
        requireWriter(plan);
        plan.requireSeen(one.view(), one.lastChange());
        return one;
    }

    private static void requireWriter(PlanAccess plan) {
        plan.requireCaller(Party.MANAGER);
        plan.requireKeepingPromises();
    }

    private Feedback find(UUID planId, UUID feedbackId) {
        return feedback.of(planId, feedbackId).orElseThrow(() -> NotFoundException.of("feedback", feedbackId));
    }
}
