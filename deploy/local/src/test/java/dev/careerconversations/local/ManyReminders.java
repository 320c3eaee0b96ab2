package dev.careerconversations.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerconversations.backends.CaughtMail;
import dev.careerconversations.backends.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Many reminders that fall due at once, for several workers to share. */
final class ManyReminders {

    static final int HOW_MANY = 500;

    private ManyReminders() {}

    /** Plans them, and waits until all are told. */
    static void areEachSentOnce(Stack stack) throws SQLException {
        stack.mail().clear();
        plan(stack);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> stack.mail().received().size() >= HOW_MANY && unsettled(stack) == 0);

        List<CaughtMail> received = stack.mail().received();
        assertThat(received).hasSize(HOW_MANY);
        assertThat(received).extracting(CaughtMail::messageId).doesNotHaveDuplicates();
        assertThat(received).extracting(CaughtMail::to).doesNotHaveDuplicates();
    }

    /** Returns how many mails a worker says it has sent, which are some. */
    static long sentBy(Service worker) throws IOException {
        try (var lines = Files.lines(worker.log())) {
            long sent = lines.filter(line -> line.endsWith(": SENT")).count();
            assertThat(sent).as("%s sends its share", worker.log()).isPositive();
            return sent;
        }
    }

    /** One plan for each of many managers, with a reminder that is due. */
    private static void plan(Stack stack) throws SQLException {
        try (Connection owner = stack.postgres().connectAs(PostgresServer.OWNER).getConnection();
                var statement = owner.createStatement()) {
            statement.execute("""
                    with employee as (
                        insert into career.person
                        values (uuidv7(), null, null, 'emma@example.com', false, 'Emma', 'UTC', 'en', 9, now(), 0)
                        returning id),
                    manager as (
                        insert into career.person
                        select uuidv7(), null, null, 'max' || n || '@example.com', false, 'Max ' || n, 'UTC', 'en', 9, now(), 0
                        from generate_series(1, %1$d) n returning id),
                    plan as (
                        insert into career.conversation_plan
                            (id, employee_id, manager_id, manager_email, title, status, created_at, requested_at, version)
                        select uuidv7(), employee.id, manager.id, 'max@example.com', 'Plan', 'HELD', now(), now(), 0
                        from employee, manager returning id, manager_id),
                    item as (
                        insert into career.action_item
                        select uuidv7(), id, 'MANAGER', 'EMPLOYEE', 'Promise', current_date, now(), 'EMPLOYEE', 'OPEN', now(), null, 0
                        from plan returning id, plan_id)
                    insert into delivery.notice
                        (id, kind, plan_id, subject_id, recipient_id, occurrence, due_at, stale_at, digest, state)
                    select uuidv7(), 'ACTION_ITEM_DUE_TODAY', plan.id, item.id, plan.manager_id, '1', now(),
                        now() + interval '1 day', true, 'PENDING'
                    from plan join item on item.plan_id = plan.id""".formatted(HOW_MANY));
        }
    }

    private static int unsettled(Stack stack) throws SQLException {
        try (Connection owner = stack.postgres().connectAs(PostgresServer.OWNER).getConnection();
                var statement = owner.createStatement();
                var count = statement.executeQuery(
                        "select count(*) from delivery.notice where state in ('QUEUED', 'SENDING') or state = 'PENDING' and due_at <= now()")) {
            count.next();
            return count.getInt(1);
        }
    }
}
