package dev.careerconversations.api.selfassessment;

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

/** The self-assessments of plans. */
@ApplicationScoped
public class SelfAssessments {

    /** How many entries one plan has at most. */
    public static final int MOST_ENTRIES = 100;

    private final Plans plans;
    private final SelfAssessmentRepository entries;

    SelfAssessments(Plans plans, SelfAssessmentRepository entries) {
        this.plans = plans;
        this.entries = entries;
    }

    /** Returns what the caller may read of a plan's self-assessment, oldest first. */
    public List<SelfAssessmentEntryView> visibleIn(PlanAccess plan) {
        return entries.of(plan.planId(), plan.caller()).stream()
                .map(SelfAssessmentEntry::view)
                .toList();
    }

    SelfAssessmentEntryView.Page list(UUID planId, List<SelfAssessmentKind> kinds, PageRequest<Instant> page) {
        return plans.read(
                planId,
                plan -> page.of(
                        entries.page(planId, plan.caller(), kinds, page),
                        SelfAssessmentEntry::createdAt,
                        SelfAssessmentEntry::id,
                        (items, next) -> new SelfAssessmentEntryView.Page(
                                items.stream().map(SelfAssessmentEntry::view).toList(), next)));
    }

    SelfAssessmentEntryView get(UUID planId, UUID entryId) {
        return plans.read(planId, plan -> find(plan, entryId).view());
    }

    SelfAssessmentEntryView add(UUID planId, SelfAssessmentEntryContent content) {
        return plans.change(planId, plan -> {
            plan.requireCaller(Party.EMPLOYEE);
            plan.requireNotEnded();
            if (entries.count("planId", planId) >= MOST_ENTRIES) {
                throw RefusedException.limitReached("A self-assessment has at most " + MOST_ENTRIES + " entries");
            }
            SelfAssessmentEntry entry = new SelfAssessmentEntry(planId, content, plan.change());
            entries.persist(entry);
            return entry.view();
        });
    }

    /** @param how what the entry says becomes what it is to say */
    SelfAssessmentEntryView change(UUID planId, UUID entryId, UnaryOperator<SelfAssessmentEntryContent> how) {
        return plans.change(planId, plan -> {
            SelfAssessmentEntry entry = changeable(plan, entryId);
            entry.change(how.apply(entry.content()), plan.change());
            return entry.view();
        });
    }

    void remove(UUID planId, UUID entryId) {
        plans.change(planId, plan -> {
            entries.delete(changeable(plan, entryId));
            return planId;
        });
    }

    private SelfAssessmentEntry changeable(PlanAccess plan, UUID entryId) {
        SelfAssessmentEntry entry = find(plan, entryId);
        plan.requireCaller(Party.EMPLOYEE);
        plan.requireNotEnded();
        plan.requireSeen(entry.view(), entry.lastChange());
        return entry;
    }

    private SelfAssessmentEntry find(PlanAccess plan, UUID entryId) {
        return entries.of(plan.planId(), plan.caller(), entryId)
                .orElseThrow(() -> NotFoundException.of("self-assessment entry", entryId));
    }
}
