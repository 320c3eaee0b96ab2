package dev.careerconversations.worker.schedule;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Makes emails of the notices that are due: those of a digest together for each person, every other one alone. What has
 * gone stale is skipped with a reason. One worker assembles at a time, so that nobody's digest is split between two.
 */
public final class Assembler {

    /** Any number will do, as long as nothing else in the database uses it. */
    static final long ONE_AT_A_TIME = 0x6361_7265_6572L;

    private static final String SKIP_STALE = """
            with stale as materialized (
                select id from delivery.notice
                where state = 'PENDING' and due_at <= :now and stale_at <= :now
                order by due_at limit :limit for update skip locked)
            update delivery.notice n set state = 'SKIPPED', reason = 'stale', settled_at = :now
            from stale where n.id = stale.id""";

    /** Messages and single reminders before digests. Of a person whose digest is begun all due notices are taken, whatever the limit. */
    private static final String ASSEMBLE = """
            with first as materialized (
                select id, recipient_id, digest from delivery.notice
                where state = 'PENDING' and due_at <= :now and (stale_at is null or stale_at > :now)
                order by digest, due_at limit :limit),
            due as materialized (
                select id, recipient_id, stale_at, case when digest then null else id end as alone
                from delivery.notice
                where state = 'PENDING' and due_at <= :now and (stale_at is null or stale_at > :now)
                    and (id in (select id from first)
                        or digest and recipient_id in (select recipient_id from first where digest))
                for update skip locked),
            grouped as materialized (
                select recipient_id, alone, uuidv7() as email_id,
                    least(cast(:now as timestamptz) + interval '2 days',
                        case when bool_or(stale_at is null) then 'infinity' else max(stale_at) end) as expires_at
                from due group by recipient_id, alone),
            inserted as (
                insert into delivery.email (id, recipient_id, next_attempt_at, expires_at, created_at)
                select email_id, recipient_id, cast(:now as timestamptz), expires_at, cast(:now as timestamptz) from grouped)
            update delivery.notice n set state = 'QUEUED', email_id = grouped.email_id
            from due join grouped
                on grouped.recipient_id = due.recipient_id and grouped.alone is not distinct from due.alone
            where n.id = due.id""";

    private final Jdbi jdbi;
    private final int limit;

    /** @param limit how many notices one transaction takes, give or take a digest */
    public Assembler(Jdbi jdbi, int limit) {
        this.jdbi = jdbi;
        this.limit = limit;
    }

    /**
     * Assembles one batch.
     *
     * @param now the database's time
     * @return how many notices were moved along; 0 when none is due or another worker is assembling
     */
    public int assemble(Instant now) {
        return jdbi.inTransaction(handle -> {
            if (!mayAssemble(handle)) {
                return 0;
            }
            int skipped = move(handle.createUpdate(SKIP_STALE), now);
            return skipped + move(handle.createUpdate(ASSEMBLE), now);
        });
    }

    private static boolean mayAssemble(Handle handle) {
        return handle.select("select pg_try_advisory_xact_lock(?)", ONE_AT_A_TIME)
                .mapTo(Boolean.class)
                .one();
    }

    private int move(Update notices, Instant now) {
        return notices.bind("now", now).bind("limit", limit).execute();
    }
}
