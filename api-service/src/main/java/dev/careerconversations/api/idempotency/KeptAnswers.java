package dev.careerconversations.api.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps answers for {@link #KEPT}. All of it happens in the transaction of the request that is answered. */
@ApplicationScoped
class KeptAnswers {

    static final Duration KEPT = Duration.ofHours(24);

    private final Session database;
    private final Clock clock;

    KeptAnswers(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is known of a key.
     *
     * @param free whether no other replica is answering it; it is ours then until the transaction ends, however it ends: the
     *     lock goes with the connection of a server that is killed
     */
    record Known(boolean free, @Nullable KeptAnswer answer) {}

    Known look(KeyedRequest request) {
        Tuple row = database.createNativeQuery("""
                        select pg_try_advisory_xact_lock(:lock) as free, k.fingerprint, k.status, k.location, k.etag, k.body
                        from (select 1) as one left join career.kept_answer k
                            on k.person_id = :person and k.key = :key and k.answered_at > :since""", Tuple.class)
                .setParameter("lock", request.lock())
                .setParameter("person", request.personId())
                .setParameter("key", request.key())
                .setParameter("since", forgotten())
                .getSingleResult();
        return new Known(row.get("free", Boolean.class), row.get("fingerprint") == null ? null : answer(row));
    }

    /**
     * Keeps an answer.
     *
     * @return false when another was kept since we looked, between the look and the lock
     */
    boolean keep(KeyedRequest request, KeptAnswer answer) {
        return database.createNativeMutationQuery("""
                        insert into career.kept_answer as k
                            (person_id, key, fingerprint, status, location, etag, body, answered_at)
                        values (:person, :key, :fingerprint, :status, :location, :etag, :body, :now)
                        on conflict (person_id, key) do update set
                            fingerprint = excluded.fingerprint, status = excluded.status, location = excluded.location,
                            etag = excluded.etag, body = excluded.body, answered_at = excluded.answered_at
                        where k.answered_at <= :since""")
                        .setParameter("person", request.personId())
                        .setParameter("key", request.key())
                        .setParameter("fingerprint", answer.fingerprint())
                        .setParameter("status", answer.status())
                        .setParameter("location", answer.location())
                        .setParameter("etag", answer.etag())
                        .setParameter("body", answer.body())
                        .setParameter("now", clock.instant())
                        .setParameter("since", forgotten())
                        .executeUpdate()
                == 1;
    }

    /** Deletes what is no longer answered with. */
    int forget() {
        return database.createNativeMutationQuery("delete from career.kept_answer where answered_at <= :since")
                .setParameter("since", forgotten())
                .executeUpdate();
    }

    private Instant forgotten() {
        return clock.instant().minus(KEPT);
    }

    private static KeptAnswer answer(Tuple row) {
        return new KeptAnswer(
                row.get("fingerprint", String.class),
                row.get("status", Integer.class),
                row.get("location", String.class),
                row.get("etag", String.class),
                row.get("body", String.class));
    }
}
