package dev.careerconversations.worker.schedule;

import dev.careerconversations.worker.batch.BatchSize;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes emails of the notices that are due: those of a digest together for each person, every other one alone. What has
 * gone stale is skipped with a reason. One worker assembles at a time, so that nobody's digest is split between two.
 */
public final class Assembler {

    /** Any number will do, as long as nothing else in the database uses it. */
    static final long ONE_AT_A_TIME = 0x6361_7265_6572L;

    /**
     * Messages and single reminders first, then whoever's digest has waited longest: of them all due notices are taken,
     * whatever the limit. Each part reads its own end of an index, however many are overdue. What falls due while a
     * person's digest still waits joins it: a claim holds its email, so one that is being claimed is not found here. The
     * array, which says nothing new, keeps the planner from reading the whole table where it overestimates a batch, and a
     * batch is not joined with its own emails, which it compares each with each where it underestimates one.
     */
    private static final String ASSEMBLE = """
            with single as materialized (
                select id, id as key, recipient_id, stale_at, coalesce(stale_at <= :now, false) as stale
                from delivery.notice
                where pending and not digest and due_at <= :now
                order by due_at limit :limit for update skip locked),
            begun as materialized (
                select recipient_id from delivery.notice
                where pending and digest and due_at <= :now
                order by due_at limit greatest(:limit - (select count(*) from single), 0)),
            folded as materialized (
                select n.* from (select distinct recipient_id from begun) reader cross join lateral (
                    select id, recipient_id as key, recipient_id, stale_at, coalesce(stale_at <= :now, false) as stale
                    from delivery.notice
                    where recipient_id = reader.recipient_id and pending and digest and due_at <= :now
                    for update skip locked) n),
            waiting as materialized (
                select e.* from (select distinct recipient_id from folded where not stale) reader cross join lateral (
                    select id, recipient_id from delivery.email
                    where recipient_id = reader.recipient_id and state = 'QUEUED' and digest
                        and attempt = 0 and rendered is null
                    order by id limit 1 for update skip locked) e),
            due as materialized (
                select *, uuidv7() as new_id from (select * from single union all select * from folded)),
            placed as materialized (
                select due.*, due.key = due.recipient_id as digest, waiting.id as waiting_id,
                    coalesce(waiting.id, first_value(due.new_id) over (partition by due.key, due.stale)) as email_id
                from due left join waiting on waiting.recipient_id = due.key),
            told as materialized (
                select email_id, recipient_id, digest, waiting_id,
                    least(cast(:now as timestamptz) + interval '2 days',
                        case when bool_or(stale_at is null) then 'infinity' else max(stale_at) end) as expires_at
                from placed where not stale group by email_id, recipient_id, digest, waiting_id),
            inserted as (
                insert into delivery.email (id, recipient_id, digest, next_attempt_at, expires_at, created_at)
                select email_id, recipient_id, digest, cast(:now as timestamptz), expires_at, cast(:now as timestamptz)
                from told where waiting_id is null),
            joined as (
                update delivery.email e set expires_at = greatest(e.expires_at, told.expires_at)
                from told where e.id = told.waiting_id)
            update delivery.notice n
            set state = case when stale then 'SKIPPED' else 'QUEUED' end,
                reason = case when stale then 'stale' end,
                settled_at = case when stale then cast(:now as timestamptz) end,
                email_id = case when not stale then placed.email_id end
            from placed
            where n.id = placed.id and n.id = any(array(select id from due))""";

    private final Jdbi jdbi;
    /** While a worker assembles it prepares no mails: its lanes would wait. */
    private final BatchSize size;

    /** @param most how many notices one transaction takes at most, give or take a digest */
    public Assembler(Jdbi jdbi, int most) {
        this.jdbi = jdbi;
        this.size = BatchSize.full(most);
    }

    /**
     * Assembles one batch.
     *
     * @param now the database's time
     * @return how many notices were moved along; 0 when none is due or another worker is assembling
     */
    public int assemble(Instant now) {
        int limit = size.next();
        long from = System.nanoTime();
        int assembled = assemble(now, limit);
        if (assembled > 0) {
            size.learn(limit, assembled, Duration.ofNanos(System.nanoTime() - from));
        }
        return assembled;
    }

    private int assemble(Instant now, int limit) {
        return jdbi.inTransaction(handle -> {
            if (!mayAssemble(handle)) {
                return 0;
            }
            return handle.createUpdate(ASSEMBLE)
                    .bind("now", now)
                    .bind("limit", limit)
                    .execute();
        });
    }

    private static boolean mayAssemble(Handle handle) {
        return handle.select("select pg_try_advisory_xact_lock(?)", ONE_AT_A_TIME)
                .mapTo(Boolean.class)
                .one();
    }
}
