package dev.careerconversations.reliability;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Jdbi;

/**
 * A reminder that falls due, and a change that takes it back at about the same moment. Each is of a person and a plan of
 * their own, so that a mail to that person is this reminder.
 *
 * @param number counted from 0
 * @param dueAt by the database's clock, which is this machine's
 */
record Race(int number, Change change, Instant dueAt) {

    enum Change {
        DONE,
        MOVED,
        SWITCHED_OFF
    }

    static final String MANAGER = "racing-manager";

    private static final String PLANS = """
            insert into career.conversation_plan
                (id, employee_id, manager_id, manager_email, title, status, created_at, version)
            select md5('race-plan-' || i)::uuid, e.id, m.id, m.email, 'Growth', 'HELD', now(), 0
            from generate_series(0, :count - 1) i
                join career.person e on e.subject = 'racer-' || i join career.person m on m.subject = :manager""";

    private static final String MEETINGS = """
            insert into career.meeting (plan_id, starts_at, minutes, time_zone, place, sequence, version)
            select md5('race-plan-' || i)::uuid, now() - interval '30 days', 30, 'Etc/UTC', 'Room 1', 0, 0
            from generate_series(0, :count - 1) i""";

    private static final String OUTCOMES = """
            insert into career.outcome (plan_id, recorded_at, version)
            select md5('race-plan-' || i)::uuid, now() - interval '30 days', 0 from generate_series(0, :count - 1) i""";

    /** Held back: these mails are not what races. */
    private static final String FOLLOW_UPS = """
            insert into career.follow_up (plan_id, subject, message, edited, held, revision, version)
            select md5('race-plan-' || i)::uuid, 'Thank you', 'Thank you', true, true, 1, 0
            from generate_series(0, :count - 1) i""";

    private static final String ITEMS = """
            insert into career.action_item
                (id, plan_id, owner, author, title, due_on, planned_at, planned_by, status, created_at, version)
            select md5('race-item-' || i)::uuid, md5('race-plan-' || i)::uuid, 'EMPLOYEE', 'EMPLOYEE', 'Promise', current_date - 1,
                now() - interval '9 days', 'EMPLOYEE', 'OPEN', now() - interval '9 days', 0
            from generate_series(0, :count - 1) i""";

    private static final String NOTICE = """
            insert into delivery.notice
                (id, kind, plan_id, subject_id, recipient_id, occurrence, due_at, stale_at, digest, state)
            select md5('race-notice-' || :number)::uuid, 'ACTION_ITEM_OVERDUE', id, md5('race-item-' || :number)::uuid, employee_id,
                cast(current_date as text), :dueAt, cast(:dueAt as timestamptz) + interval '1 day', true, 'PENDING'
            from career.conversation_plan where id = md5('race-plan-' || :number)::uuid""";

    static Race of(int number, Instant dueAt) {
        Change change = Change.values()[number % Change.values().length];
        return new Race(number, change, dueAt);
    }

    /** The people are known to the API by then. */
    static void seed(Jdbi owner, List<Race> races) {
        owner.useTransaction(handle -> {
            for (String statement : new String[] {PLANS, MEETINGS, OUTCOMES, FOLLOW_UPS, ITEMS}) {
                var update = handle.createUpdate(statement).bind("count", races.size());
                (statement.equals(PLANS) ? update.bind("manager", MANAGER) : update).execute();
            }
            var notices = handle.prepareBatch(NOTICE);
            races.forEach(race -> notices.bind("number", race.number())
                    .bind("dueAt", race.dueAt())
                    .add());
            notices.execute();
        });
    }

    static String racer(int number) {
        return "racer-" + number;
    }

    /** When to call: workers look once a second, and the API takes a moment. */
    Instant callAt() {
        return dueAt.plusMillis(ThreadLocalRandom.current().nextLong(-1_500, 700));
    }

    /** Takes the reminder back, and returns the status of the answer. */
    int run(ApiService api) throws InterruptedException {
        String path = "plans/%s/action-items/%s/progress".formatted(id("race-plan-"), id("race-item-"));
        return switch (change) {
            case DONE -> api.call(racer(number), "POST", path, "{\"note\": \"Done\", \"status\": \"DONE\"}");
            case MOVED -> api.call(racer(number), "POST", path, "{\"note\": \"Later\", \"dueOn\": \"2099-01-15\"}");
            case SWITCHED_OFF -> api.call(racer(number), "PATCH", "me", "{\"reminders\": {\"actionItems\": false}}");
        };
    }

    UUID noticeId() {
        return id("race-notice-");
    }

    /** As PostgreSQL makes one of an MD5. */
    private UUID id(String prefix) {
        try {
            ByteBuffer md5 = ByteBuffer.wrap(
                    MessageDigest.getInstance("MD5").digest((prefix + number).getBytes(StandardCharsets.US_ASCII)));
            return new UUID(md5.getLong(), md5.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
