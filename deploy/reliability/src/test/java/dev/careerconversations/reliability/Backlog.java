package dev.careerconversations.reliability;

import org.jdbi.v3.core.Jdbi;

/** What has fallen due while nobody was there to send it: ten notices of each of many plans, of many kinds. */
final class Backlog {

    /** Of the ten of a plan, how many are worth telling still: its follow-up, and three reminders of its manager. */
    static final int FRESH = 4;

    static final int OF_A_PLAN = 10;

    private static final String ACTION_ITEMS = """
            insert into career.action_item
                (id, plan_id, owner, author, title, due_on, planned_at, planned_by, status, created_at, version)
            select md5('b-item-' || i || '-' || j)::uuid, md5('b-plan-' || i)::uuid, 'MANAGER', 'EMPLOYEE', 'Promise ' || j,
                current_date - 2, now() - interval '9 days', 'EMPLOYEE', 'OPEN', now() - interval '9 days', 0
            from generate_series(0, :plans - 1) i, generate_series(0, 4) j""";

    private static final String CHECK_INS = """
            insert into career.check_in (id, plan_id, due_on, planned_at, status, version)
            select md5('b-check-in-' || i || '-' || j)::uuid, md5('b-plan-' || i)::uuid, current_date - j, now() - interval '9 days',
                'PLANNED', 0
            from generate_series(0, :plans - 1) i, generate_series(0, 2) j""";

    /** Due between 72 and 32 hours ago: what is fresh for a day at most has gone stale. */
    private static final String NOTICES = """
            insert into delivery.notice
                (id, kind, plan_id, subject_id, recipient_id, occurrence, due_at, stale_at, digest, state)
            select uuidv7(), kind, md5('b-plan-' || i)::uuid, md5('b-' || subject || '-' || i || ending)::uuid,
                md5('b-' || case recipient when 'manager' then 'manager-' || i else 'employee-' || i / 50 end)::uuid, 'once',
                due_at, due_at + fresh_for, subject in ('item', 'check-in'), 'PENDING'
            from generate_series(0, :plans - 1) i,
                lateral (select now() - interval '72 hours' + make_interval(mins => i * 7 % 2400) as due_at) moment,
                (values
                    ('FOLLOW_UP', 'plan', '', 'manager', null),
                    ('RECORD_OUTCOME', 'plan', '', 'employee', interval '18 hours'),
                    ('ACTION_ITEM_DUE_SOON', 'item', '-0', 'manager', interval '1 day'),
                    ('ACTION_ITEM_DUE_TODAY', 'item', '-1', 'manager', interval '1 day'),
                    ('ACTION_ITEM_OVERDUE', 'item', '-2', 'manager', interval '6 days'),
                    ('ACTION_ITEM_OVERDUE', 'item', '-3', 'manager', interval '7 days'),
                    ('ACTION_ITEM_OVERDUE', 'item', '-4', 'manager', interval '1 day'),
                    ('CHECK_IN', 'check-in', '-0', 'manager', interval '15 hours'),
                    ('CHECK_IN_NUDGE', 'check-in', '-1', 'manager', interval '15 hours'),
                    ('CHECK_IN_NUDGE', 'check-in', '-2', 'manager', interval '7 days')
                ) as n (kind, subject, ending, recipient, fresh_for)""";

    private Backlog() {}

    static void seed(Rig rig, int plans) {
        rig.seeds().plans("b", plans);
        Jdbi owner = rig.owner();
        owner.useTransaction(handle -> {
            for (String statement : new String[] {ACTION_ITEMS, CHECK_INS, NOTICES}) {
                handle.createUpdate(statement).bind("plans", plans).execute();
            }
        });
        owner.useHandle(handle -> handle.execute("analyze delivery.notice"));
    }
}
