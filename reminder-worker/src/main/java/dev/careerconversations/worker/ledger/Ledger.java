package dev.careerconversations.worker.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;

/**
 * Claims, keeps, settles and rescues emails. A claim is a lease: whoever holds it renews it while sending; when a worker
 * dies, its leases run out and another takes over. No transaction is open while a mail is being sent.
 */
public final class Ledger {

    /** What is just being settled is left out: it needs no lease any more, and waiting for it might be in a circle. */
    private static final String RENEW = """
            with held as materialized (
                select id from delivery.email
                where id = any(:ids) and lease_token = any(:tokens) and state = 'SENDING' for update skip locked)
            update delivery.email e set lease_until = now() + make_interval(secs => :seconds)
            from held where e.id = held.id returning e.id""";

    /**
     * Only what is being sent has a token ({@code ck_email_lease}). Asked for its state, too, the planner would compare each email
     * that is being sent with each of these, as it believes that there is hardly one.
     */
    private static final String KEEP = """
            update delivery.email e set rendered = k.rendered
            from unnest(:ids, :attempts, :rendered) as k(id, attempt, rendered)
            where e.id = k.id and e.attempt = k.attempt and e.lease_token = :token
            returning e.id""";

    private final Jdbi jdbi;
    private final Duration length;
    private final Pace pace;
    private final Map<UUID, Claim> open = new ConcurrentHashMap<>();
    private volatile boolean heldBack;

    /**
     * @param lease how long a claim lasts unless renewed
     * @param pace how fast emails may be claimed
     */
    public Ledger(Jdbi jdbi, Duration lease, Pace pace) {
        this.jdbi = jdbi;
        this.length = lease;
        this.pace = pace;
    }

    public Ledger(Jdbi jdbi, Duration lease) {
        this(jdbi, lease, Pace.UNLIMITED);
    }

    /** Returns the worker's way to its database, which knows the arrays that statements take. */
    public static Jdbi connectedTo(DataSource database) {
        return Jdbi.create(database).registerArrayType(UUID.class, "uuid").registerArrayType(byte[].class, "bytea");
    }

    /**
     * Claims emails whose time has come, messages before reminders, and counts the attempt in the same commit. An email all
     * of whose notices were withdrawn or went stale is closed instead; one whose notices the API is changing this moment is
     * left for later.
     *
     * @param standing the database's time, from which leases are counted here and there: none is believed in for longer than it lasts
     */
    public List<Claim> claim(Standing standing, int limit) {
        UUID token = UUID.randomUUID();
        Instant now = standing.now();
        List<Claim> claims = jdbi.inTransaction(handle -> {
            Claiming claiming = new Claiming(handle, now, pace, open.size());
            List<Claim> taken =
                    claiming.claim(token, () -> new Lease(token, standing.readAt(), length), now.plus(length), limit);
            heldBack = claiming.isHeldBack();
            return taken;
        });
        claims.forEach(claim -> open.put(claim.id(), claim));
        return claims;
    }

    /** Whether it was for the rate's sake, for want of a turn or as too many are in hand, that the last claim was none. */
    public boolean isHeldBack() {
        return heldBack;
    }

    /** Keeps what is claimed and not settled for as long again, and forgets what is not held any more. */
    public void renew() {
        List<Claim> claims = List.copyOf(open.values());
        if (claims.isEmpty()) {
            return;
        }
        long from = System.nanoTime();
        Set<UUID> renewed = new HashSet<>(jdbi.withHandle(handle -> handle.createQuery(RENEW)
                .bind("seconds", length.toMillis() / 1_000.0)
                .bind("ids", claims.stream().map(Claim::id).toArray(UUID[]::new))
                .bind(
                        "tokens",
                        claims.stream()
                                .map(claim -> claim.lease().token())
                                .distinct()
                                .toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list()));
        for (Claim claim : claims) {
            if (renewed.contains(claim.id())) {
                claim.lease().extend(from, length);
            } else if (!claim.lease().isHeld()) {
                // until then it may just be locked, by a statement of this worker
                abandon(claim);
            }
        }
    }

    /** Lets a claim run out, so that another worker takes it: this one can do nothing with it, or does not know what it did. */
    public void abandon(Claim claim) {
        open.remove(claim.id(), claim);
    }

    /**
     * Stores the bytes of a claim's emails before any of them is sent.
     *
     * @param claims of one lease
     * @param rendered the bytes of each
     * @return the emails that are still held: no other may be sent
     */
    public Set<UUID> keep(List<Claim> claims, List<Rendered> rendered) {
        if (claims.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery(KEEP)
                .bind("ids", claims.stream().map(Claim::id).toArray(UUID[]::new))
                .bind("attempts", claims.stream().map(Claim::attempt).toArray(Integer[]::new))
                .bind("rendered", arrayOf(rendered))
                .bind("token", claims.get(0).lease().token())
                .mapTo(UUID.class)
                .list()));
    }

    /** The driver wants them as they are, and not as an array of any objects. */
    private static Argument arrayOf(List<Rendered> rendered) {
        byte[][] all = rendered.stream().map(Rendered::bytes).toArray(byte[][]::new);
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf("bytea", all));
    }

    /**
     * Settles what became of emails, all or none.
     *
     * @return those that were still held; somebody else decides about the others, and nothing was changed of them
     */
    public Set<UUID> settle(List<Settled> settled) {
        Set<UUID> held = jdbi.withHandle(handle -> Settling.settle(handle, settled));
        settled.forEach(each -> abandon(each.claim()));
        return held;
    }

    /**
     * Takes emails from workers that died.
     *
     * @param now the database's time
     * @param deaths how many of them an email is given
     * @return how many leases had run out
     */
    public int rescue(Instant now, Deaths deaths) {
        return jdbi.withHandle(handle -> Rescuing.rescue(handle, now, deaths));
    }
}
