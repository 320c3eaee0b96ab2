package dev.careerconversations.worker.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How fast mails may go: those of all workers together, and those to one recipient domain. Workers share it through the
 * database, whose clock decides; what was not used is kept for half a second and no longer, so that no pause is followed by a
 * burst. Nor is a halt: however many workers there are, they have no more in hand than a second's worth.
 *
 * @param perSecond mails a second of all workers together, which no ten seconds exceed; of fewer than ten a second, ten more may come
 *     in the moment when what kept all workers from sending is over
 * @param perSecondOf mails a second to a domain, by its name in lower case
 */
public record Pace(OptionalDouble perSecond, Map<String, Double> perSecondOf) {

    public static final Pace UNLIMITED = new Pace(OptionalDouble.empty(), Map.of());

    private static final String ALL = "*";

    /** Half a second's worth may come early, and what is in hand late: so that no ten seconds see more, turns come more slowly. */
    private static final double CAREFUL = 0.85;

    /** For how long what was not used is kept, unless a turn takes longer. */
    private static final double KEPT_SECONDS = 0.5;

    /** So that one worker has not all that may be in hand: it has two batches that are prepared and half of one that waits. */
    private static final double BATCH_SECONDS = 1 / 8.0;

    /** What is in hand is sent at once when what kept workers from sending it is over. */
    private static final double IN_HAND_SECONDS = 1;

    /** So that a mail server that falls silent over a few mails does not hold up all others at a low rate. */
    private static final int LEAST_IN_HAND = 10;

    /** What another worker has just claimed counts, as the row of the turns is locked until a claim is made. */
    private static final String IN_HAND =
            "select count(*) from delivery.email where state = 'SENDING' and lease_until > :now";

    /** Moves on by as many turns as there are left of the time that is kept and the turn that begins; the row is held until the claim is made. */
    private static final String TAKE = """
            insert into delivery.pace as p (key, free_at) values (:key, clock_timestamp() - make_interval(secs => :kept))
            on conflict (key) do update
            set free_at = greatest(p.free_at, clock_timestamp() - make_interval(secs => :kept))
            returning floor(extract(epoch from clock_timestamp() - free_at) * :rate)""";

    private static final String NEXT_TURN = """
            select coalesce(max(extract(epoch from free_at + make_interval(secs => :turn) - clock_timestamp())), 0)
            from delivery.pace where key = :key""";

    private static final String MOVE =
            "update delivery.pace set free_at = free_at + make_interval(secs => :seconds) where key = :key";

    private static final String RESERVE = """
            insert into delivery.pace as p (key, free_at) values (:key, clock_timestamp() + make_interval(secs => :turn))
            on conflict (key) do update set free_at = greatest(p.free_at, clock_timestamp()) + make_interval(secs => :turn)
            returning extract(epoch from free_at - clock_timestamp()) - :turn""";

    /** Whether there is a limit for a domain. */
    public boolean limits(String domain) {
        return perSecondOf.containsKey(domain);
    }

    /** Returns how many emails a batch of this many at most may have. */
    public int batch(int most) {
        return perSecond.isEmpty() ? most : (int) Math.max(1, Math.min(most, perSecond.getAsDouble() * BATCH_SECONDS));
    }

    /** Returns how long it is until any worker's next turn; nothing if there is one now, and without a rate. */
    Duration untilTurn(Jdbi jdbi) {
        if (perSecond.isEmpty()) {
            return Duration.ZERO;
        }
        double seconds = jdbi.withHandle(handle -> handle.createQuery(NEXT_TURN)
                .bind("key", ALL)
                .bind("turn", 1 / (perSecond.getAsDouble() * CAREFUL))
                .mapTo(Double.class)
                .one());
        return Duration.ofMillis(Math.max(0, Math.round(seconds * 1_000)));
    }

    /** Returns how long a mail to a domain has to wait for its turn, which it is given. */
    public Duration reserve(Jdbi jdbi, String domain) {
        Double rate = perSecondOf.get(domain);
        if (rate == null) {
            return Duration.ZERO;
        }
        double seconds = jdbi.withHandle(handle -> handle.createQuery(RESERVE)
                .bind("key", domain)
                .bind("turn", 1 / rate)
                .mapTo(Double.class)
                .one());
        return Duration.ofMillis(Math.max(0, Math.round(seconds * 1_000)));
    }

    /** Returns how many of the mails wanted may be claimed now. */
    int take(Handle handle, Instant now, int wanted) {
        if (perSecond.isEmpty()) {
            return wanted;
        }
        double rate = perSecond.getAsDouble() * CAREFUL;
        int free = handle.createQuery(TAKE)
                .bind("key", ALL)
                .bind("rate", rate)
                .bind("kept", Math.max(KEPT_SECONDS, 1 / rate))
                .mapTo(Integer.class)
                .one();
        int taken = Math.max(0, Math.min(wanted, Math.min(free, room(handle, now))));
        move(handle, taken);
        return taken;
    }

    private int room(Handle handle, Instant now) {
        int most = Math.max(LEAST_IN_HAND, (int) (perSecond.orElseThrow() * IN_HAND_SECONDS));
        return most
                - handle.createQuery(IN_HAND)
                        .bind("now", now)
                        .mapTo(Integer.class)
                        .one();
    }

    void giveBack(Handle handle, int unused) {
        if (perSecond.isPresent()) {
            move(handle, -unused);
        }
    }

    private void move(Handle handle, int turns) {
        if (turns != 0) {
            handle.createUpdate(MOVE)
                    .bind("seconds", turns / (perSecond.orElseThrow() * CAREFUL))
                    .bind("key", ALL)
                    .execute();
        }
    }
}
