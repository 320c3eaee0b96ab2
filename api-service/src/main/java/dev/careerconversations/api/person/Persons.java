package dev.careerconversations.api.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Persons implements PanacheRepositoryBase<Person, UUID> {

    Optional<Person> ofAccount(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }

    /** Only a verified address says who somebody is: otherwise anybody could take another's place. */
    Optional<Person> ofVerifiedEmail(String email) {
        return find("lower(email) = lower(?1) and emailVerified order by createdAt", email)
                .firstResultOptional();
    }

    Optional<Person> waitingFor(String email) {
        return find("lower(email) = lower(?1) and subject is null", email).firstResultOptional();
    }

    /** Two requests that would create the same person wait for each other until the transaction ends. */
    void lockArrivalOf(String key) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", key)
                .getSingleResult();
    }
}
