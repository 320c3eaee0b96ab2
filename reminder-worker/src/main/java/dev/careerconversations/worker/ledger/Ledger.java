package dev.careerconversations.worker.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Claims and rescues emails. A claim is a lease: whoever holds it renews it while sending; when a worker dies, its
 * leases run out and another takes over. No transaction is open while a mail is being sent.
 */
public final class Ledger {

    private static final String CLAIM = """
            with ready as materialized (
                select id from delivery.email
                where state = 'QUEUED' and next_attempt_at <= :now
                order by next_attempt_at limit :limit for update skip locked)
            update delivery.email e
            set state = 'SENDING', attempt = e.attempt + 1, lease_token = :token, lease_until = :until
            from ready where e.id = ready.id
            returning e.id, e.recipient_id, e.attempt, e.retries, e.created_at, e.expires_at, e.rendered""";

    private static final String SKIP_STALE = """
            update delivery.notice set state = 'SKIPPED', reason = 'stale', settled_at = :now
            where email_id = any(:ids) and state = 'QUEUED' and stale_at <= :now""";

    /** From here on the API can no longer withdraw them; those that it withdrew before are not of this email any more. */
    private static final String BEGIN_SENDING =
            "update delivery.notice set state = 'SENDING' where email_id = any(:ids) and state = 'QUEUED'";

    private static final String CONTENTS =
            "select email_id, id from delivery.notice where email_id = any(:ids) and state = 'SENDING'";

    private static final String WITHDRAW = """
            update delivery.email
            set state = 'WITHDRAWN', reason = 'nothing left to tell', settled_at = :now, lease_token = null, lease_until = null
            where id = any(:ids)""";

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
                    next_attempt_at = cast(:now as timestamptz), lease_token = null, lease_until = null
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
     * withdrawn or went stale is closed instead.
     *
     * @param now the database's time
     */
    public List<Claim> claim(Instant now, int limit) {
        UUID token = UUID.randomUUID();
        return jdbi.inTransaction(handle -> {
            List<Claim> claimed = handle.createQuery(CLAIM)
                    .bind("now", now)
                    .bind("until", now.plus(lease))
                    .bind("limit", limit)
                    .bind("token", token)
                    .map((row, context) -> new Claim(
                            row.getObject("id", UUID.class),
                            row.getObject("recipient_id", UUID.class),
                            token,
                            row.getInt("attempt"),
                            row.getInt("retries"),
                            row.getTimestamp("created_at").toInstant(),
                            row.getTimestamp("expires_at").toInstant(),
                            List.of(),
                            Rendered.ofNullable(row.getBytes("rendered"))))
                    .list();
            return claimed.isEmpty() ? claimed : begin(handle, claimed, now);
        });
    }

    /** Keeps the claims of a token for another lease. */
    public void renew(UUID token) {
        jdbi.useHandle(handle -> handle.createUpdate(RENEW)
                .bind("seconds", (double) lease.toSeconds())
                .bind("token", token)
                .execute());
    }

    /** Stores an email's bytes before they are sent, if the claim is still held. */
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

    private static List<Claim> begin(Handle handle, List<Claim> claimed, Instant now) {
        UUID[] ids = claimed.stream().map(Claim::id).toArray(UUID[]::new);
        handle.createUpdate(SKIP_STALE).bind("ids", ids).bind("now", now).execute();
        handle.createUpdate(BEGIN_SENDING).bind("ids", ids).execute();
        Map<UUID, List<UUID>> contents = handle
                .createQuery(CONTENTS)
                .bind("ids", ids)
                .map((row, context) ->
                        Map.entry(row.getObject("email_id", UUID.class), row.getObject("id", UUID.class)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<UUID> empty = new ArrayList<>();
        List<Claim> full = new ArrayList<>();
        for (Claim claim : claimed) {
            @Nullable List<UUID> notices = contents.get(claim.id());
            if (notices == null) {
                empty.add(claim.id());
            } else {
                full.add(claim.telling(notices));
            }
        }
        if (!empty.isEmpty()) {
            handle.createUpdate(WITHDRAW)
                    .bind("ids", empty.toArray(UUID[]::new))
                    .bind("now", now)
                    .execute();
        }
        return full;
    }
}
