package dev.careerconversations.worker.retention;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Removes emails of which it has long been clear what became of them. Their notices stay, with state and natural key: that
 * is why nothing is told twice. It never waits for a lock, so that neither sending nor the API waits for it longer than for
 * one short transaction.
 */
public final class Retention {

    /** Any number will do, as long as nothing else in the database uses it. */
    static final long ONE_AT_A_TIME = 0x6361_7265_6572L + 1;

    /** Emails first, then their notices in the order of their ids, as whoever settles them does. One with a notice in use stays for later. */
    private static final String REMOVE = """
            with old as materialized (
                select id from delivery.email
                where settled_at < :before
                order by settled_at limit :limit for update skip locked),
            free as materialized (
                select id, email_id from delivery.notice
                where email_id = any(array(select id from old)) order by id for update skip locked),
            busy as materialized (
                select email_id from delivery.notice
                where email_id = any(array(select id from old)) and id not in (select id from free)),
            forgotten as (
                update delivery.notice n set email_id = null, reason = null
                from free
                where n.id = any(array(select id from free)) and n.id = free.id
                    and free.email_id not in (select email_id from busy))
            delete from delivery.email
            where id = any(array(select id from old)) and id not in (select email_id from busy)""";

    private final Jdbi jdbi;
    private final Duration keep;
    private final int limit;

    /**
     * @param keep how long it is known what became of an email
     * @param limit how many emails one transaction removes at most
     */
    public Retention(Jdbi jdbi, Duration keep, int limit) {
        this.jdbi = jdbi;
        this.keep = keep;
        this.limit = limit;
    }

    /**
     * Removes one batch, the oldest first.
     *
     * @param now the database's time
     * @return how many emails were removed; 0 when none is old enough or another worker is at it
     */
    public int remove(Instant now) {
        return jdbi.inTransaction(handle -> mayRemove(handle)
                ? handle.createUpdate(REMOVE)
                        .bind("before", now.minus(keep))
                        .bind("limit", limit)
                        .execute()
                : 0);
    }

    /** Whether as many may be left as one batch removes. */
    public boolean mayGoOn(int removed) {
        return removed == limit;
    }

    private static boolean mayRemove(Handle handle) {
        return handle.select("select pg_try_advisory_xact_lock(?)", ONE_AT_A_TIME)
                .mapTo(Boolean.class)
                .one();
    }
}
