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
 * burst. Nor is a halt: however many workers there are, they have a second's worth in hand together, or what is on their connections.
 *
 * @param perSecond mails a second of all workers together, which no ten seconds exceed; in those after a halt, which kept workers from
 *     sending what they had in hand, each may add its share
 * @param perSecondOf mails a second to a domain, by its name in lower case
 * @param share how many mails a worker may have in hand whatever the others have: one for each of its connections, and one more, so that
 *     a mail server that falls silent, or a worker that does, holds up no others at a low rate
 */
public record Pace(OptionalDouble perSecond, Map<String, Double> perSecondOf, int share) {

    public static final Pace UNLIMITED = new Pace(OptionalDouble.empty(), Map.of(), 0);

    private static final String ALL = "*";

    /** Half a second's worth may come early, and what is in hand late: so that no ten seconds see more, turns come more slowly. */
    private static final double CAREFUL = 0.85;

    /** For how long what was not used is kept, unless a turn takes longer. */
    private static final double KEPT_SECONDS = 0.5;

    /** What is begun at once: fewer turns than that are left until there are more. */
    private static final double BATCH_SECONDS = 1 / 8.0;

    /** What is in hand is sent at once when what kept workers from sending it is over. */
    private static final double IN_HAND_SECONDS = 0.9;

    /** What another worker has just claimed counts, as the row of the turns is locked until a claim is made. */
    private static final String IN_HAND =
            "select count(*) from delivery.email where state = 'SENDING' and lease_until > :now";

    /** Moves on by as many turns as there are left of the time that is kept and the turn that begins; the row is held until the claim is made. */
    private static final String TAKE = """
            insert into delivery.pace as p (key, free_at) values (:key, clock_timestamp() - make_interval(secs => :kept))
            on conflict (key) do update
            set free_at = greatest(p.free_at, clock_timestamp() - make_interval(secs => :kept))
            returning floor(extract(epoch from clock_timestamp() - free_at) * :rate)""";

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

    /**
     * Returns how many of the mails wanted may be claimed now: none rather than few, as each claim costs the same.
     *
     * @param mine how many this worker has in hand
     */
    int take(Handle handle, Instant now, int wanted, int mine) {
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
        if (free < batch(wanted)) {
            return 0;
        }
        int taken = Math.max(0, Math.min(Math.min(wanted, free), Math.max(room(handle, now), share - mine)));
        move(handle, taken);
        return taken;
    }

    private int room(Handle handle, Instant now) {
        int inHand = handle.createQuery(IN_HAND)
                .bind("now", now)
                .mapTo(Integer.class)
                .one();
        return (int) (perSecond.orElseThrow() * IN_HAND_SECONDS) - inHand;
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
