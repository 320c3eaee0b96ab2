package dev.careerconversations.worker.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Reads the backlog, by indexes that hold what is not settled and what is in trouble, and nothing else. */
public final class Backlogs {

    /**
     * Most notices were told long ago, so the planner thinks that most of what is pending is due, too. Asked for in its order, due
     * is read from its own end of an index nevertheless; and what is counted only then names no kind, of which there are millions.
     */
    private static final String READ = """
            with due as (
                select count(*) as n, min(due_at) as since from (
                    select due_at from delivery.notice where pending and digest and due_at <= now() order by due_at) d
                union all
                select count(*), min(due_at) from (
                    select due_at from delivery.notice where pending and not digest and due_at <= now() order by due_at) d
                union all
                select count(*), min(created_at) from delivery.email where state = 'QUEUED' and next_attempt_at <= now()
                union all
                select count(*), min(created_at) from delivery.email where state = 'SENDING'),
            late as (
                select count(*) filter (where kind = 'FOLLOW_UP') as n from (
                    select kind from delivery.notice
                    where pending and not digest and due_at <= now() - interval '1 hour' order by due_at) d
                union all
                select count(*) filter (where kind = 'FOLLOW_UP' and due_at <= now() - interval '1 hour')
                from delivery.notice where email_id = any(array(
                    select id from delivery.email where state = 'QUEUED' and not digest
                    union all
                    select id from delivery.email where state = 'SENDING'))),
            troubled as (
                select count(*) filter (where state = 'FAILED') as failed, count(*) filter (where state = 'DEAD') as dead,
                    count(*) filter (where state = 'QUARANTINED') as quarantined
                from delivery.email where state in ('FAILED', 'DEAD', 'QUARANTINED'))
            select (select sum(n) from due) as due,
                coalesce(extract(epoch from now() - (select min(since) from due)), 0) as oldest,
                (select sum(n) from late) as late, troubled.*,
                (select mode <> 'RUNNING' from delivery.sending) as stopped
            from troubled""";

    private final Jdbi jdbi;

    public Backlogs(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Backlog read() {
        return jdbi.withHandle(handle ->
                handle.createQuery(READ).map((row, context) -> backlog(row)).one());
    }

    private static Backlog backlog(ResultSet row) throws SQLException {
        return new Backlog(
                row.getLong("due"),
                Duration.ofMillis(Math.round(row.getDouble("oldest") * 1_000)),
                row.getLong("late"),
                Map.of(
                        "FAILED", row.getLong("failed"),
                        "DEAD", row.getLong("dead"),
                        "QUARANTINED", row.getLong("quarantined")),
                row.getBoolean("stopped"));
    }
}
