package dev.careerconversations.reliability;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** People and what is to be told them, thousands by one statement. */
final class Seeds {

    /** 50 plans have one employee, each its own manager: whoever writes a follow-up gets a copy of it. */
    private static final String EMPLOYEES = """
            insert into career.person
                (id, issuer, subject, email, email_verified, name, time_zone, locale, reminder_hour, created_at, version)
            select md5(:tag || '-employee-' || i)::uuid, 'https://issuer', :tag || '-employee-' || i,
                   :tag || '-employee-' || i || '@example.com', true, 'Employee ' || i, 'Europe/Berlin', 'en-GB', 9, now(), 0
            from generate_series(0, (:count - 1) / 50) i""";

    private static final String MANAGERS = """
            insert into career.person
                (id, issuer, subject, email, email_verified, name, time_zone, locale, reminder_hour, created_at, version)
            select md5(:tag || '-manager-' || i)::uuid, 'https://issuer', :tag || '-manager-' || i,
                   :tag || '-manager-' || i || '@example.com', true, 'Manager ' || i, 'Europe/Berlin', 'en-GB', 9, now(), 0
            from generate_series(0, :count - 1) i""";

    private static final String PLANS = """
            insert into career.conversation_plan
                (id, employee_id, manager_id, manager_email, title, status, created_at, version)
            select md5(:tag || '-plan-' || i)::uuid, md5(:tag || '-employee-' || i / 50)::uuid,
                   md5(:tag || '-manager-' || i)::uuid, :tag || '-manager-' || i || '@example.com', 'Growth', 'HELD', now(), 0
            from generate_series(0, :count - 1) i""";

    private static final String OUTCOMES = """
            insert into career.outcome (plan_id, recorded_at, version)
            select md5(:tag || '-plan-' || i)::uuid, now(), 0 from generate_series(0, :count - 1) i""";

    private static final String FOLLOW_UPS = """
            insert into career.follow_up (plan_id, subject, message, edited, held, revision, version)
            select md5(:tag || '-plan-' || i)::uuid, 'Thank you for our conversation ' || i,
                   repeat('We agreed that I lead the next review, and that you introduce me to the other team. ', 8),
                   false, false, 1, 0
            from generate_series(0, :count - 1) i""";

    private static final String NOTICES = """
            insert into delivery.notice
                (id, kind, plan_id, subject_id, recipient_id, occurrence, due_at, stale_at, digest, state)
            select md5(:tag || :kind || i)::uuid, :kind, md5(:tag || '-plan-' || i)::uuid, md5(:tag || '-plan-' || i)::uuid,
                   md5(:tag || :recipient || case when :recipient = '-manager-' then i else i / 50 end)::uuid,
                   :tag || i, :due, null, false, 'PENDING'
            from generate_series(0, :count - 1) i""";

    private final Jdbi owner;

    Seeds(Jdbi owner) {
        this.owner = owner;
    }

    /** As many follow-ups, due now, each to a manager of its own (tag-manager-0@example.com and so on). */
    void followUps(String tag, int count) {
        followUps(tag, count, Duration.ZERO);
    }

    /** @param in how long from now they are due, by the database's clock; negative if they have been for a while */
    void followUps(String tag, int count, Duration in) {
        plans(tag, count);
        notices(tag, count, "FOLLOW_UP", "-manager-", in);
    }

    /**
     * Asks the employees of as many plans to record the outcome, due now: mails without a copy, 50 to each employee.
     */
    void recordOutcomes(String tag, int count) {
        plans(tag, count);
        notices(tag, count, "RECORD_OUTCOME", "-employee-", Duration.ZERO);
    }

    /** Plans that were held and whose follow-ups are drafted, and nothing that is due. */
    void plans(String tag, int count) {
        owner.useTransaction(handle -> {
            for (String statement : new String[] {EMPLOYEES, MANAGERS, PLANS, OUTCOMES, FOLLOW_UPS}) {
                handle.createUpdate(statement)
                        .bind("tag", tag)
                        .bind("count", count)
                        .execute();
            }
        });
    }

    void notices(String tag, int count, String kind, String recipient, Duration in) {
        owner.useHandle(handle -> {
            Instant now = handle.select("select now()").mapTo(Instant.class).one();
            handle.createUpdate(NOTICES)
                    .bind("tag", tag)
                    .bind("count", count)
                    .bind("kind", kind)
                    .bind("recipient", recipient)
                    .bind("due", now.plus(in))
                    .execute();
        });
    }
}
