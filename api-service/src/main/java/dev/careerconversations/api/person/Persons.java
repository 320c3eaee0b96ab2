package dev.careerconversations.api.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Persons implements PanacheRepositoryBase<Person, UUID> {

    List<Person> ofIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    Optional<Person> ofAccount(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }

    /** Those with an account that says this address, proven or not. */
    List<Person> withEmail(String email) {
        return list("lower(email) = lower(?1) and subject is not null order by id", email);
    }

    /**
     * The account that has proven an address, or else who waits for it. Only a verified address says who somebody is: otherwise
     * anybody could take another's place.
     */
    Optional<Person> named(String email) {
        return find(
                        "lower(email) = lower(?1) and (emailVerified or subject is null) order by emailVerified desc",
                        email)
                .firstResultOptional();
    }

    Optional<Person> waitingFor(String email) {
        return find("lower(email) = lower(?1) and subject is null", email).firstResultOptional();
    }

    /** Reads a person again as they are now, and keeps others from changing them until the transaction ends. */
    void lock(Person person) {
        getEntityManager().refresh(person, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Two requests that would create, or find, a person by the same address wait for each other. */
    void lockEmail(String email) {
        lockName(email.toLowerCase(Locale.ROOT));
    }

    /** Two first requests of the same account wait for each other. */
    void lockAccount(String issuer, String subject) {
        lockName(issuer + ' ' + subject);
    }

    private void lockName(String name) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .setParameter("name", name)
                .getSingleResult();
    }
}
