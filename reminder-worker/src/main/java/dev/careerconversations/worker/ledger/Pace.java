package dev.careerconversations.worker.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How fast mails may go: those of all workers together, and those to one recipient domain. Workers share it through the
 * database, whose clock decides; what was not used is kept for a second and no longer, so that no pause is followed by a
 * burst.
 *
 * @param perSecond mails a second of all workers together, which no ten seconds exceed
 * @param perSecondOf mails a second to a domain, by its name in lower case
 */
public record Pace(OptionalDouble perSecond, Map<String, Double> perSecondOf) {

    public static final Pace UNLIMITED = new Pace(OptionalDouble.empty(), Map.of());

    private static final String ALL = "*";

    /** A second's worth may come early and mails may be sent late: so that no ten seconds see more, turns come more slowly. */
    private static final double CAREFUL = 0.85;

    /** Moves on by as many turns as there are left of the last second and the one that begins; the row is held until the claim is made. */
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
    int take(Handle handle, int wanted) {
        if (perSecond.isEmpty()) {
            return wanted;
        }
        double rate = perSecond.getAsDouble() * CAREFUL;
        int free = handle.createQuery(TAKE)
                .bind("key", ALL)
                .bind("rate", rate)
                .bind("kept", Math.max(1, 1 / rate))
                .mapTo(Integer.class)
                .one();
        int taken = Math.max(0, Math.min(wanted, free));
        move(handle, taken);
        return taken;
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
