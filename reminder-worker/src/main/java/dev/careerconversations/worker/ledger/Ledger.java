package dev.careerconversations.worker.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Claims and rescues emails. A claim is a lease: whoever holds it renews it while sending; when a worker dies, its
 * leases run out and another takes over. No transaction is open while a mail is being sent.
 */
public final class Ledger {

    private static final String RENEW =
            "update delivery.email set lease_until = now() + make_interval(secs => :seconds) where lease_token = :token and state = 'SENDING'";

    /** Whatever was rendered may have been sent: its notices stay beyond withdrawal, and it is repeated as it was. */
    private static final String RESCUE = """
            with expired as materialized (
                select id, attempt >= :most as hopeless, rendered is null as unsent from delivery.email
                where state = 'SENDING' and lease_until <= :now for update skip locked),
            rescued as (
                update delivery.email e
                set state = case when hopeless then 'QUARANTINED' else 'QUEUED' end,
                    reason = case when hopeless then 'its worker died ' || e.attempt || ' times' end,
                    settled_at = case when hopeless then cast(:now as timestamptz) end,
                    next_attempt_at = cast(:now as timestamptz), lease_token = null, lease_until = null,
                    rendered = case when not hopeless then rendered end
                from expired where e.id = expired.id),
            told as (
                update delivery.notice n
                set state = case when hopeless then 'FAILED' else 'QUEUED' end,
                    reason = case when hopeless then 'quarantined' end,
                    settled_at = case when hopeless then cast(:now as timestamptz) end
                from expired where n.email_id = expired.id and n.state = 'SENDING' and (hopeless or unsent))
            select count(*) from expired""";

    private final Jdbi jdbi;
    private final Duration lease;

    public Ledger(Jdbi jdbi, Duration lease) {
        this.jdbi = jdbi;
        this.lease = lease;
    }

    /** Returns how long a claim lasts unless renewed. */
    public Duration lease() {
        return lease;
    }

    /**
     * Claims emails whose time has come and counts the attempt in the same commit. An email all of whose notices were
     * withdrawn or went stale is closed instead; one whose notices the API is changing this moment is left for later.
     *
     * @param now the database's time
     */
    public List<Claim> claim(Instant now, int limit) {
        UUID token = UUID.randomUUID();
        return jdbi.inTransaction(handle -> new Claiming(handle, now).claim(token, now.plus(lease), limit));
    }

    /** Keeps the claims of a token for another lease. */
    public void renew(UUID token) {
        jdbi.useHandle(handle -> handle.createUpdate(RENEW)
                .bind("seconds", lease.toMillis() / 1_000.0)
                .bind("token", token)
                .execute());
    }

    /**
     * Stores an email's bytes before they are sent.
     *
     * @return false when the claim had run out: then the email must not be sent
     */
    public boolean keep(Claim claim, Rendered rendered) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update delivery.email set rendered = :rendered " + Settlement.WHERE_HELD)
                        .bind("rendered", rendered.bytes())
                        .bindMap(Settlement.proof(claim))
                        .execute())
                == 1;
    }

    /**
     * Settles what became of an email.
     *
     * @return false when the claim had run out and somebody else decides now; nothing was changed then
     */
    public boolean settle(Claim claim, Settlement settlement) {
        return jdbi.withHandle(handle -> settlement.apply(handle, claim));
    }

    /**
     * Takes emails from workers that died.
     *
     * @param now the database's time
     * @param most after how many claims without an answer an email is quarantined
     * @return how many leases had run out
     */
    public int rescue(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(RESCUE)
                .bind("now", now)
                .bind("most", most)
                .mapTo(Integer.class)
                .one());
    }
}
