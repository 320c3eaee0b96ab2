package dev.careerconversations.api.careerpath;

import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.plan.LastChange;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.NotFoundException;
import dev.careerconversations.api.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The career paths of plans. */
@ApplicationScoped
public class CareerPaths {

    /** How many paths one plan has at most. */
    public static final int MOST_PATHS = 20;

    static final int MOST_INTERVIEWS = 20;

    private final Plans plans;
    private final CareerPathRepository paths;
    private final InterviewRepository interviews;

    CareerPaths(Plans plans, CareerPathRepository paths, InterviewRepository interviews) {
        this.plans = plans;
        this.paths = paths;
        this.interviews = interviews;
    }

    /** Returns the career paths of a plan that the caller may read, oldest first. */
    public List<CareerPathView> visibleIn(PlanAccess plan) {
        return views(plan, paths.of(plan.planId(), plan.caller()));
    }

    CareerPathView.Page list(UUID planId, PageRequest<Instant> page) {
        return plans.read(
                planId,
                plan -> page.of(
                        paths.page(planId, plan.caller(), page),
                        CareerPath::createdAt,
                        CareerPath::id,
                        (items, next) -> new CareerPathView.Page(views(plan, items), next)));
    }

    CareerPathView get(UUID planId, UUID pathId) {
        return plans.read(planId, plan -> view(plan, find(plan, pathId)));
    }

    CareerPathView add(UUID planId, CareerPathContent content) {
        return plans.change(planId, plan -> {
            requireWritable(plan);
            if (paths.count("planId", planId) >= MOST_PATHS) {
                throw RefusedException.limitReached("A plan has at most " + MOST_PATHS + " career paths");
            }
            CareerPath path = new CareerPath(planId, content, plan.change());
            paths.persist(path);
            return path.view(List.of());
        });
    }

    /** @param how what the path says becomes what it is to say */
    CareerPathView change(UUID planId, UUID pathId, UnaryOperator<CareerPathContent> how) {
        return plans.change(planId, plan -> {
            CareerPath path = find(plan, pathId);
            requireWritable(plan);
            CareerPathView before = view(plan, path);
            plan.requireSeen(before, lastChange(path, before));
            path.change(how.apply(path.content()), plan.change());
            return path.view(before.informationalInterviews());
        });
    }

    void remove(UUID planId, UUID pathId) {
        plans.change(planId, plan -> {
            CareerPath path = find(plan, pathId);
            requireWritable(plan);
            CareerPathView before = view(plan, path);
            plan.requireSeen(before, lastChange(path, before));
            interviews.deleteOf(pathId);
            paths.delete(path);
            return planId;
        });
    }

    /** @throws NotFoundException when there is no such path for the caller */
    void requireThere(PlanAccess plan, UUID pathId) {
        find(plan, pathId);
    }

    private CareerPath find(PlanAccess plan, UUID pathId) {
        return paths.of(plan.planId(), plan.caller(), pathId)
                .orElseThrow(() -> NotFoundException.of("career path", pathId));
    }

    static void requireWritable(PlanAccess plan) {
        plan.requireCaller(Party.EMPLOYEE);
        plan.requireNotEnded();
    }

    /** Its interviews are a part of what was read; when they change is nobody's business who cannot read them. */
    private static LastChange lastChange(CareerPath path, CareerPathView view) {
        return view.informationalInterviews().stream()
                .map(InformationalInterviewView::changedAt)
                .filter(at -> at.isAfter(path.lastChange().at()))
                .max(Comparator.naturalOrder())
                .map(at -> new LastChange(Party.EMPLOYEE, at))
                .orElse(path.lastChange());
    }

    private CareerPathView view(PlanAccess plan, CareerPath path) {
        return views(plan, List.of(path)).get(0);
    }

    private List<CareerPathView> views(PlanAccess plan, List<CareerPath> all) {
        Map<UUID, List<InformationalInterviewView>> talks =
                interviews.of(all.stream().map(CareerPath::id).toList(), plan.caller());
        return all.stream()
                .map(path -> path.view(talks.getOrDefault(path.id(), List.of())))
                .toList();
    }
}
