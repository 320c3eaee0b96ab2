package dev.careerconversations.worker.support;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Writes people, plans and notices as the API would, and reads what became of them. */
public final class Schedule {

    private final Jdbi jdbi;
    private final Instant now;

    Schedule(Jdbi jdbi, Instant now) {
        this.jdbi = jdbi;
        this.now = now;
    }

    /** A plan of two people. */
    public record Plan(UUID id, UUID employee, UUID manager) {}

    void clear() {
        jdbi.useHandle(handle -> handle.execute("truncate delivery.notice, delivery.email, career.person cascade"));
    }

    public Plan plan(String employee, String manager) {
        UUID employeeId = person(employee);
        return new Plan(plan(employeeId, person(manager)), employeeId, managerOf(employeeId));
    }

    public UUID person(String name) {
        UUID id = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.execute("""
                insert into career.person
                    (id, email, email_verified, name, time_zone, locale, reminder_hour, created_at, version)
                values (?, ?, false, ?, 'Europe/Berlin', 'en', 9, now(), 0)""", id, id + "@example.com", name));
        return id;
    }

    /** A follow-up with these words, due a minute ago. */
    public UUID followUp(Plan plan, String subject, String message) {
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into career.outcome (plan_id, recorded_at, version) values (?, now(), 0)", plan.id());
            handle.execute("""
                    insert into career.follow_up (plan_id, subject, message, edited, held, revision, version)
                    values (?, ?, ?, false, false, 1, 0)""", plan.id(), subject, message);
        });
        return notice("FOLLOW_UP", plan, plan.id(), plan.manager(), Duration.ofMinutes(-1), null);
    }

    /** An action item of the manager's, and a reminder of it. */
    public UUID reminder(String kind, Plan plan, String title, Duration due, Duration stale) {
        UUID item = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.execute("""
                insert into career.action_item (id, plan_id, owner, author, title, due_on, planned_at, planned_by,
                    status, created_at, version)
                values (?, ?, 'MANAGER', 'EMPLOYEE', ?, ?, now(), 'EMPLOYEE', 'OPEN', now(), 0)""", item, plan.id(), title, LocalDate.parse("2026-03-12")));
        return notice(kind, plan, item, plan.manager(), due, stale);
    }

    public UUID reminder(Plan plan, String title) {
        return reminder("ACTION_ITEM_DUE_TODAY", plan, title, Duration.ofMinutes(-1), Duration.ofDays(1));
    }

    /** Plays the API: withdraws a notice if it still can. */
    public boolean withdraw(UUID notice) {
        return jdbi.withHandle(handle -> handle.execute(
                        "update delivery.notice set state = 'CANCELLED', email_id = null "
                                + "where id = ? and state in ('PENDING', 'QUEUED')",
                        notice))
                == 1;
    }

    /** Returns the state of a notice, with its reason if there is one. */
    public String state(UUID notice) {
        return one("select concat_ws(': ', state, reason) from delivery.notice where id = ?", notice);
    }

    /** Returns state, attempts and retries of the email that tells a notice. */
    public String email(UUID notice) {
        return one("""
                select concat(e.state, ', attempt ', e.attempt, ', retries ', e.retries)
                from delivery.email e join delivery.notice n on n.email_id = e.id where n.id = ?""", notice);
    }

    public Instant nextAttempt(UUID notice) {
        return jdbi.withHandle(handle -> handle.select(
                        "select next_attempt_at from delivery.email where id = (select email_id from delivery.notice where id = ?)",
                        notice)
                .mapTo(Timestamp.class)
                .one()
                .toInstant());
    }

    /** Returns all emails' states, counted, such as "SENT 3". */
    public List<String> emails() {
        return jdbi.withHandle(handle -> handle.select(
                        "select state || ' ' || count(*) from delivery.email group by state order by state")
                .mapTo(String.class)
                .list());
    }

    public void execute(String sql, Object... parameters) {
        jdbi.useHandle(handle -> handle.execute(sql, parameters));
    }

    private String one(String query, UUID id) {
        return jdbi.withHandle(
                handle -> handle.select(query, id).mapTo(String.class).one());
    }

    private UUID plan(UUID employee, UUID manager) {
        UUID id = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.execute("""
                insert into career.conversation_plan (id, employee_id, manager_id, title, status, created_at, version)
                values (?, ?, ?, 'Plan', 'HELD', now(), 0)""", id, employee, manager));
        return id;
    }

    private UUID managerOf(UUID employee) {
        return jdbi.withHandle(handle -> handle.select(
                        "select manager_id from career.conversation_plan where employee_id = ?", employee)
                .mapTo(UUID.class)
                .one());
    }

    private UUID notice(String kind, Plan plan, UUID subject, UUID recipient, Duration due, Duration stale) {
        UUID id = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into delivery.notice (id, kind, plan_id, subject_id, recipient_id, occurrence, due_at, stale_at,
                    digest, state)
                values (?, ?, ?, ?, ?, '1', ?, ?, ?, 'PENDING')""",
                id,
                kind,
                plan.id(),
                subject,
                recipient,
                Timestamp.from(now.plus(due)),
                stale == null ? null : Timestamp.from(now.plus(stale)),
                !kind.equals("FOLLOW_UP")));
        return id;
    }
}
