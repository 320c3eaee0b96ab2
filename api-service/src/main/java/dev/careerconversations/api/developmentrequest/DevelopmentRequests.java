package dev.careerconversations.api.developmentrequest;

import dev.careerconversations.api.hint.Hint;
import dev.careerconversations.api.hint.Hints;
import dev.careerconversations.api.hint.TextKind;
import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.preparation.PartKind;
import dev.careerconversations.api.preparation.Preparation;
import dev.careerconversations.api.preparation.PreparationParts;
import dev.careerconversations.api.problem.InvalidRequestException;
import dev.careerconversations.api.problem.NotFoundException;
import dev.careerconversations.api.problem.RefusedException;
import dev.careerconversations.api.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The development requests of plans, as the employee makes them. */
@ApplicationScoped
public class DevelopmentRequests {

    /** How many requests one plan has at most. */
    public static final int MOST_REQUESTS = 30;

    private final Plans plans;
    private final DevelopmentRequestRepository requests;
    private final Preparation preparation;
    private final Hints hints;

    DevelopmentRequests(Plans plans, DevelopmentRequestRepository requests, Preparation preparation, Hints hints) {
        this.plans = plans;
        this.requests = requests;
        this.preparation = preparation;
        this.hints = hints;
    }

    /** Returns the requests of a plan, oldest first, unless they do not exist for the caller yet. */
    public Optional<List<DevelopmentRequestView>> visibleIn(PlanAccess plan) {
        return isVisible(plan) ? Optional.of(views(plan, requests.of(plan.planId()))) : Optional.empty();
    }

    DevelopmentRequestView.Page list(UUID planId, DevelopmentRequestFilter filter, PageRequest<Instant> page) {
        return plans.read(planId, plan -> {
            plan.requireVisible(isVisible(plan), "development request");
            return page.of(
                    requests.page(planId, filter, page),
                    DevelopmentRequest::createdAt,
                    DevelopmentRequest::id,
                    (items, next) -> new DevelopmentRequestView.Page(views(plan, items), next));
        });
    }

    DevelopmentRequestView get(UUID planId, UUID requestId) {
        return plans.read(planId, plan -> view(plan, find(plan, requestId)));
    }

    DevelopmentRequestView add(UUID planId, DevelopmentRequestContent content) {
        return plans.change(planId, plan -> {
            plan.requireVisible(isVisible(plan), "development request");
            requireOpen(plan);
            if (requests.count("planId", planId) >= MOST_REQUESTS) {
                throw RefusedException.limitReached("A plan has at most " + MOST_REQUESTS + " development requests");
            }
            PreparationParts parts = content.refersToSomething() ? preparation.of(plan) : PreparationParts.none();
            requireReferringTo(parts, content);
            DevelopmentRequest request = new DevelopmentRequest(planId, content, parts, plan.change());
            requests.persist(request);
            return request.view(parts, hintsOn(plan, request));
        });
    }

    /** @param how what the request says becomes what it is to say */
    DevelopmentRequestView change(UUID planId, UUID requestId, UnaryOperator<DevelopmentRequestContent> how) {
        return plans.change(planId, plan -> {
            DevelopmentRequest request = find(plan, requestId);
            PreparationParts parts = preparation.of(plan);
            requireChangeable(plan, request, parts);
            DevelopmentRequestContent content = how.apply(request.content(parts));
            requireReferringTo(parts, content);
            request.change(content, parts, plan.change());
            return request.view(parts, hintsOn(plan, request));
        });
    }

    void remove(UUID planId, UUID requestId) {
        plans.change(planId, plan -> {
            DevelopmentRequest request = find(plan, requestId);
            requireChangeable(plan, request, partsFor(plan, List.of(request)));
            requests.delete(request);
            return planId;
        });
    }

    /** @throws NotFoundException when there is no such request for the caller */
    DevelopmentRequest find(PlanAccess plan, UUID requestId) {
        return Optional.of(requestId)
                .filter(id -> isVisible(plan))
                .flatMap(id -> requests.of(plan.planId(), id))
                .orElseThrow(() -> NotFoundException.of("development request", requestId));
    }

    /** Returns a request as the caller reads it. */
    DevelopmentRequestView view(PlanAccess plan, DevelopmentRequest request) {
        return request.view(partsFor(plan, List.of(request)), hintsOn(plan, request));
    }

    private List<DevelopmentRequestView> views(PlanAccess plan, List<DevelopmentRequest> all) {
        PreparationParts parts = partsFor(plan, all);
        return all.stream()
                .map(request -> request.view(parts, hintsOn(plan, request)))
                .toList();
    }

    private PreparationParts partsFor(PlanAccess plan, List<DevelopmentRequest> all) {
        return all.stream().anyMatch(DevelopmentRequest::refersToSomething)
                ? preparation.of(plan)
                : PreparationParts.none();
    }

    private void requireChangeable(PlanAccess plan, DevelopmentRequest request, PreparationParts parts) {
        requireOpen(plan);
        if (request.answered() == Answer.AGREED || request.answered() == Answer.DECLINED) {
            throw plan.refused("A development request that is agreed or declined stays as it was answered");
        }
        plan.requireSeen(request.view(parts, hintsOn(plan, request)), request.lastChange());
    }

    private static void requireOpen(PlanAccess plan) {
        plan.requireCaller(Party.EMPLOYEE);
        plan.requireBeforeMeeting();
    }

    private static void requireReferringTo(PreparationParts parts, DevelopmentRequestContent content) {
        List<Violation> violations = new ArrayList<>(parts.violations(
                "selfAssessmentEntryIds", PartKind.SELF_ASSESSMENT_ENTRY, content.selfAssessmentEntryIdsOrNone()));
        violations.addAll(parts.violations("careerPathIds", PartKind.CAREER_PATH, content.careerPathIdsOrNone()));
        if (!violations.isEmpty()) {
            throw InvalidRequestException.of(violations);
        }
    }

    private static boolean isVisible(PlanAccess plan) {
        return plan.caller() == Party.EMPLOYEE || plan.agendaSharedAt().isPresent();
    }

    /** Remarks on the employee's words are for the employee alone. */
    private List<Hint> hintsOn(PlanAccess plan, DevelopmentRequest request) {
        return plan.caller() == Party.EMPLOYEE
                ? hints.about(TextKind.DEVELOPMENT_REQUEST, request.title(), request.reason())
                : List.of();
    }
}
