package dev.careerconversations.worker.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Reads the backlog, by indexes that hold what is not settled and what is in trouble, and nothing else. */
public final class Backlogs {

    private static final String READ = """
            with due as (
                select count(*) as n, min(due_at) as since from delivery.notice where pending and digest and due_at <= now()
                union all
                select count(*), min(due_at) from delivery.notice where pending and not digest and due_at <= now()
                union all
                select count(*), min(created_at) from delivery.email where state = 'QUEUED' and next_attempt_at <= now()
                union all
                select count(*), min(created_at) from delivery.email where state = 'SENDING'),
            late as (
                select count(*) as n from delivery.notice
                where pending and not digest and due_at <= now() - interval '1 hour' and kind = 'FOLLOW_UP'
                union all
                select count(*) from delivery.email e join delivery.notice n on n.email_id = e.id
                where e.state = 'QUEUED' and not e.digest and n.kind = 'FOLLOW_UP' and n.due_at <= now() - interval '1 hour'
                union all
                select count(*) from delivery.email e join delivery.notice n on n.email_id = e.id
                where e.state = 'SENDING' and n.kind = 'FOLLOW_UP' and n.due_at <= now() - interval '1 hour'),
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
