package dev.careerconversations.worker.ledger;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Takes emails, and with them their notices, from workers whose leases have run out. */
final class Rescuing {

    /** Whatever was rendered may have been sent: its notices stay beyond withdrawal, and it is repeated as it was. */
    private static final String RESCUE = """
            with expired as materialized (
                select id, attempt >= case when rendered is null then :most else :mostOfRendered end as hopeless,
                    rendered is null as unsent,
                    case when rendered is null and attempt = :most - 1 then make_interval(secs => :rest) else '0' end as rest
                from delivery.email
                where state = 'SENDING' and lease_until <= :now for update skip locked),
            rescued as (
                update delivery.email e
                set state = case when hopeless then 'QUARANTINED' else 'QUEUED' end,
                    reason = case when hopeless then 'its worker died ' || e.attempt || ' times' end,
                    settled_at = case when hopeless then cast(:now as timestamptz) end,
                    next_attempt_at = cast(:now as timestamptz) + rest, paced = false, lease_token = null, lease_until = null
                from expired where e.id = expired.id),
            held as materialized (
                select n.id, hopeless from delivery.notice n join expired on n.email_id = expired.id
                where n.state = 'SENDING' and (hopeless or unsent) order by n.id for update of n),
            told as (
                update delivery.notice n
                set state = case when hopeless then 'FAILED' else 'QUEUED' end,
                    reason = case when hopeless then 'quarantined' end,
                    settled_at = case when hopeless then cast(:now as timestamptz) end
                from held where n.id = held.id)
            select count(*) from expired""";

    private Rescuing() {}

    /**
     * Puts each back into the queue, or into quarantine if too many workers have died over it.
     *
     * @param now the database's time
     * @return how many leases had run out
     */
    static int rescue(Handle handle, Instant now, Deaths deaths) {
        return handle.createQuery(RESCUE)
                .bind("now", now)
                .bind("most", deaths.most())
                .bind("rest", deaths.rest().toMillis() / 1_000.0)
                .bind("mostOfRendered", deaths.mostOfRendered())
                .mapTo(Integer.class)
                .one();
    }
}
