package dev.careerconversations.api.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

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
     * Makes sure that no other replica answers the same key until the transaction ends, however it ends: the lock goes with
     * the connection of a server that is killed.
     *
     * @return whether none is doing so already
     */
    boolean lock(KeyedRequest request) {
        return database.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", request.lock())
                .getSingleResult();
    }

    Optional<KeptAnswer> find(KeyedRequest request) {
        return database.createNativeQuery("""
                        select fingerprint, status, location, etag, body from career.kept_answer
                        where person_id = :person and key = :key and answered_at > :since""", Tuple.class)
                .setParameter("person", request.personId())
                .setParameter("key", request.key())
                .setParameter("since", forgotten())
                .getResultStream()
                .map(KeptAnswers::answer)
                .findFirst();
    }

    void keep(KeyedRequest request, KeptAnswer answer) {
        database.createNativeMutationQuery("""
                        insert into career.kept_answer
                            (person_id, key, fingerprint, status, location, etag, body, answered_at)
                        values (:person, :key, :fingerprint, :status, :location, :etag, :body, :now)
                        on conflict (person_id, key) do update set
                            fingerprint = excluded.fingerprint, status = excluded.status, location = excluded.location,
                            etag = excluded.etag, body = excluded.body, answered_at = excluded.answered_at""")
                .setParameter("person", request.personId())
                .setParameter("key", request.key())
                .setParameter("fingerprint", answer.fingerprint())
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("etag", answer.etag())
                .setParameter("body", answer.body())
                .setParameter("now", clock.instant())
                .executeUpdate();
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
