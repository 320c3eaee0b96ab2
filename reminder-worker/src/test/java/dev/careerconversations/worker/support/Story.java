package dev.careerconversations.worker.support;

import dev.careerconversations.worker.ledger.Standing;
import dev.careerconversations.worker.ledger.Standing.Mode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Tells what happened before a test begins: people, their conversations and what is to be told them. */
public final class Story {

    /** When most stories happen: a Thursday. Nothing depends on when a test runs. */
    public static final Instant NOW = Instant.parse("2026-03-12T09:00:00Z");

    private final Jdbi owner;

    public Story(Jdbi owner) {
        this.owner = owner;
    }

    /** What a worker finds that looks at this time: all is well. */
    public static Standing at(Instant now) {
        return new Standing(now, System.nanoTime(), Mode.RUNNING, Map.of());
    }

    /** Somebody with an account, in Berlin, who reads British English. */
    public Person person(String name) {
        return person(name, name.toLowerCase(Locale.ROOT) + "@example.com", "Europe/Berlin", "en-GB");
    }

    public Person person(String name, String email, String timeZone, String locale) {
        UUID id = UUID.randomUUID();
        execute("""
                insert into career.person
                    (id, issuer, subject, email, email_verified, name, time_zone, locale, reminder_hour, created_at, version)
                values (?, 'https://issuer', ?, ?, true, ?, ?, ?, 9, ?, 0)""", id, id.toString(), email, name, timeZone, locale, NOW);
        return new Person(id, name, email);
    }

    /** A conversation that has been held. */
    public Conversation between(Person employee, Person manager) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into career.conversation_plan"
                        + " (id, employee_id, manager_id, manager_email, title, status, created_at, version)"
                        + " values (?, ?, ?, ?, 'Growth', 'HELD', ?, 0)",
                id,
                employee.id(),
                manager.id(),
                manager.email(),
                NOW);
        execute("insert into career.outcome (plan_id, recorded_at, version) values (?, ?, 0)", id, NOW);
        return new Conversation(id, employee, manager);
    }

    /** Another account proves the address of this person, who has none from then on. */
    public void losesAddress(Person person) {
        execute("update career.person set email_taken = true, email_verified = false where id = ?", person.id());
    }

    public record Person(UUID id, String name, String email) {}

    /** A conversation plan, and what it implies. */
    public final class Conversation {

        private final UUID id;
        private final Person employee;
        private final Person manager;

        private Conversation(UUID id, Person employee, Person manager) {
            this.id = id;
            this.employee = employee;
            this.manager = manager;
        }

        public UUID id() {
            return id;
        }

        /** A follow-up to the manager, never stale. */
        public UUID followUp(String subject, String message, Instant dueAt) {
            execute(
                    "insert into career.follow_up (plan_id, subject, message, edited, held, revision, version)"
                            + " values (?, ?, ?, false, false, 1, 0)",
                    id,
                    subject,
                    message);
            return notice("FOLLOW_UP", id, manager, dueAt, null, false);
        }

        /** Asks the employee to record the outcome. */
        public UUID recordOutcome(Instant dueAt, Instant deadline) {
            return notice("RECORD_OUTCOME", id, employee, dueAt, deadline, false);
        }

        /** An action item of the employee's, and a reminder of it. */
        public UUID actionItem(String kind, String title, LocalDate dueOn, Instant dueAt, @Nullable Instant staleAt) {
            return notice(kind, promise("EMPLOYEE", title, dueOn), employee, dueAt, staleAt, true);
        }

        /** An open action item of either party, of which nobody is reminded. */
        public UUID promise(String owner, String title, LocalDate dueOn) {
            UUID item = UUID.randomUUID();
            execute("""
                    insert into career.action_item
                        (id, plan_id, owner, author, title, due_on, planned_at, planned_by, status, created_at, version)
                    values (?, ?, ?, 'MANAGER', ?, ?, ?, 'MANAGER', 'OPEN', ?, 0)""", item, id, owner, title, dueOn, NOW, NOW);
            return item;
        }

        public UUID overdue(String title, Instant dueAt) {
            return actionItem("ACTION_ITEM_OVERDUE", title, LocalDate.of(2026, 3, 11), dueAt, null);
        }

        /** A check-in, and what the employee is told about it. */
        public UUID checkIn(String kind, LocalDate dueOn, Instant dueAt) {
            return notice(kind, plannedCheckIn(dueOn), employee, dueAt, null, true);
        }

        /** It is moved, and the employee told at once. */
        public UUID checkInMoves(UUID checkIn, LocalDate from, LocalDate to) {
            execute("update career.check_in set due_on = ?, version = version + 1 where id = ?", to, checkIn);
            return change(checkIn, "moved %s %s %s".formatted(from, to, NOW));
        }

        /** It is skipped, and the employee told at once. */
        public UUID checkInIsSkipped(UUID checkIn, LocalDate told) {
            execute("""
                    update career.check_in set status = 'SKIPPED', recorded_at = ?, version = version + 1
                    where id = ?""", NOW, checkIn);
            return change(checkIn, "cancelled " + told);
        }

        /** The plan is closed, which changes none of its check-ins, and the employee told at once. */
        public UUID closedBefore(UUID checkIn, LocalDate told) {
            execute("update career.conversation_plan set status = 'COMPLETED', ended_at = ? where id = ?", NOW, id);
            return change(checkIn, "cancelled " + told);
        }

        private UUID change(UUID checkIn, String occurrence) {
            return notice("CHECK_IN", checkIn, employee, occurrence, NOW, null, false);
        }

        /** A check-in of which nobody is told. */
        public UUID plannedCheckIn(LocalDate dueOn) {
            UUID checkIn = UUID.randomUUID();
            execute(
                    "insert into career.check_in (id, plan_id, due_on, planned_at, status, version)"
                            + " values (?, ?, ?, ?, 'PLANNED', 0)",
                    checkIn,
                    id,
                    dueOn,
                    NOW);
            return checkIn;
        }

        public Person employee() {
            return employee;
        }

        /** The agreed meeting, of half an hour. */
        public void meeting(Instant startsAt, String place, int sequence) {
            execute(
                    "insert into career.meeting (plan_id, starts_at, minutes, time_zone, place, sequence, version)"
                            + " values (?, ?, 30, 'Europe/Berlin', ?, ?, 0)",
                    id,
                    startsAt,
                    place,
                    sequence);
        }

        /** The meeting is moved. */
        public void moveTo(Instant startsAt, int sequence) {
            execute("update career.meeting set starts_at = ?, sequence = ? where plan_id = ?", startsAt, sequence, id);
        }

        /** An invitation to the manager. */
        public UUID invitation(String subject, String message) {
            execute(
                    "insert into career.invitation (plan_id, subject, message, version) values (?, ?, ?, 0)",
                    id,
                    subject,
                    message);
            return notice("INVITATION", id, manager, NOW, null, false);
        }

        public void proposedTimes(String by, String note, List<Instant> times) {
            times.forEach(time -> execute("""
                    insert into career.proposed_time
                        (id, plan_id, proposed_by, starts_at, minutes, time_zone, note, proposed_at, version)
                    values (uuidv7(), ?, ?, ?, 30, 'Europe/Berlin', ?, ?, 0)""", id, by, time, note, NOW));
        }

        public void declined(String note) {
            execute("""
                    insert into career.invitation (plan_id, subject, message, declined_at, decline_note, version)
                    values (?, 'S', 'M', ?, ?, 0)""", id, NOW, note);
        }

        /** Something about the plan itself, due now. */
        public UUID tell(String kind, Person to, @Nullable Instant staleAt) {
            return notice(kind, id, to, NOW, staleAt, false);
        }

        private UUID notice(
                String kind, UUID subject, Person to, Instant dueAt, @Nullable Instant staleAt, boolean digest) {
            return notice(kind, subject, to, dueAt.toString(), dueAt, staleAt, digest);
        }

        private UUID notice(
                String kind,
                UUID subject,
                Person to,
                String occurrence,
                Instant dueAt,
                @Nullable Instant staleAt,
                boolean digest) {
            UUID notice = UUID.randomUUID();
            execute("""
                    insert into delivery.notice
                        (id, kind, plan_id, subject_id, recipient_id, occurrence, due_at, stale_at, digest, state)
                    values (?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz), ?, 'PENDING')""", notice, kind, id, subject, to.id(), occurrence, dueAt, staleAt, digest);
            return notice;
        }
    }

    /** The API withdraws a notice. */
    public void withdraw(UUID notice) {
        owner.useHandle(handle -> withdraw(handle, notice));
    }

    /** The same in a transaction of the caller's. */
    public static void withdraw(Handle handle, UUID notice) {
        handle.execute(
                "update delivery.notice set state = 'CANCELLED', email_id = null where id = ? and state in ('PENDING', 'QUEUED')",
                notice);
    }

    /** The API was tracing when it wrote a notice. */
    public void tracedAs(UUID notice, String traceparent) {
        execute("update delivery.notice set traceparent = ? where id = ?", traceparent, notice);
    }

    /** The API finds that what is being sent is no longer implied. */
    public void takeBack(UUID notice, String reason) {
        execute("insert into delivery.withdrawal (notice_id, reason) values (?, ?)", notice, reason);
    }

    /** Whether the API wants back what is being sent. */
    public boolean isTakenBack(UUID notice) {
        return owner.withHandle(
                handle -> handle.select("select exists (select from delivery.withdrawal where notice_id = ?)", notice)
                        .mapTo(Boolean.class)
                        .one());
    }

    public Ledgers.NoticeRow notice(UUID id) {
        return owner.withHandle(handle -> Ledgers.notice(handle, id));
    }

    /** Returns the email that tells a notice. */
    public Ledgers.EmailRow emailOf(UUID notice) {
        return owner.withHandle(handle -> Ledgers.emailOf(handle, notice));
    }

    /** Returns the plan, action item or check-in that a notice is about. */
    public UUID subjectOf(UUID notice) {
        return owner.withHandle(handle -> handle.select("select subject_id from delivery.notice where id = ?", notice)
                .mapTo(UUID.class)
                .one());
    }

    public List<Ledgers.EmailRow> emails() {
        return owner.withHandle(Ledgers::emails);
    }

    /** Lets the next turn that the rate gives begin so long from now by the database's clock, or have begun before now. */
    public void turnsBegin(Duration in) {
        owner.useHandle(handle -> handle.createUpdate(
                        "update delivery.pace set free_at = clock_timestamp() + make_interval(secs => :seconds)")
                .bind("seconds", in.toMillis() / 1_000.0)
                .execute());
    }

    public Jdbi owner() {
        return owner;
    }

    private void execute(String sql, @Nullable Object... arguments) {
        owner.useHandle(handle -> handle.execute(sql, arguments));
    }
}
