package dev.careerconversations.api.carryover;

import dev.careerconversations.api.plan.PlanStarted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.hibernate.Session;

/**
 * Copies the preparation of a plan into the one that starts from it, as it was written. Nothing of it is shared there, whoever is
 * the manager now; requests that have become promises are not asked for again.
 */
@ApplicationScoped
class PreparationCopy {

    private static final String COPY = """
            with entry as materialized (
                select e.*, uuidv7() as copy_id from career.self_assessment_entry e where e.plan_id = :previous),
            path as materialized (
                select p.*, uuidv7() as copy_id from career.career_path p where p.plan_id = :previous),
            entries as (
                insert into career.self_assessment_entry
                    (id, plan_id, kind, text, shared, created_at, changed_by, changed_at, version)
                select copy_id, :plan, kind, text, false, created_at, 'EMPLOYEE', :now, 0 from entry),
            paths as (
                insert into career.career_path
                    (id, plan_id, role_title, direction, source, posting_url, qualification_names, qualification_levels, shared,
                     created_at, changed_by, changed_at, version)
                select copy_id, :plan, role_title, direction, source, posting_url, qualification_names, qualification_levels, false,
                    created_at, 'EMPLOYEE', :now, 0
                from path),
            interviews as (
                insert into career.informational_interview
                    (id, career_path_id, colleague, planned_on, status, learnt, shared, created_at, changed_by, changed_at, version)
                select uuidv7(), path.copy_id, i.colleague, i.planned_on, i.status, i.learnt, false, i.created_at, 'EMPLOYEE', :now, 0
                from career.informational_interview i join path on path.id = i.career_path_id)
            insert into career.development_request
                (id, plan_id, kind, title, reason, wished_for, self_assessment_entry_ids, career_path_ids, created_at, changed_by,
                 changed_at, version)
            select uuidv7(), :plan, r.kind, r.title, r.reason, r.wished_for,
                array(select copy_id from entry where entry.id = any(r.self_assessment_entry_ids)),
                array(select copy_id from path where path.id = any(r.career_path_ids)), r.created_at, 'EMPLOYEE', :now, 0
            from career.development_request r
            where r.plan_id = :previous
                and not exists (select from career.action_item i where i.development_request_id = r.id)""";

    private final Session database;

    PreparationCopy(Session database) {
        this.database = database;
    }

    void copy(@Observes PlanStarted started) {
        database.createNativeMutationQuery(COPY)
                .setParameter("previous", started.previousPlanId())
                .setParameter("plan", started.planId())
                .setParameter("now", started.at())
                .executeUpdate();
    }
}
