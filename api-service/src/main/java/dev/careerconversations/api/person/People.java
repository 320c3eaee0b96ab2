package dev.careerconversations.api.person;

import dev.careerconversations.api.problem.ProblemType;
import dev.careerconversations.api.problem.RefusedException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Finds people: the caller by their token, others by id or by the email address somebody names. */
@ApplicationScoped
public class People {

    private final Persons persons;
    private final Arrivals arrivals;
    private final JsonWebToken token;
    private final Clock clock;
    private final Caller caller;

    People(Persons persons, Arrivals arrivals, JsonWebToken token, Clock clock, Caller caller) {
        this.persons = persons;
        this.arrivals = arrivals;
        this.token = token;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Returns the caller, who becomes known with the first request and is brought up to date with every newer token, once
     * in a request. That is a transaction of its own, before the one of the request: it may change plans, and nobody may hold one of
     * them while waiting for another.
     *
     * @throws RefusedException when a first token bears no email address: nobody could be told anything
     */
    public PersonView me() {
        PersonView known = caller.known();
        if (known != null) {
            return known;
        }
        PersonView me = QuarkusTransaction.disallowingExisting().call(() -> caller().view());
        caller.becomes(me);
        return me;
    }

    /** Returns whom an address belongs to; an address nobody has proven yet gets a person who waits to be linked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PersonView named(String email) {
        persons.lockEmail(email);
        return persons.ofVerifiedEmail(email)
                .or(() -> persons.waitingFor(email))
                .orElseGet(() -> {
                    Person person = Person.at(email, clock.instant());
                    persons.persist(person);
                    return person;
                })
                .view();
    }

    /** Requests of one person that count what the person has wait for each other, until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID personId) {
        persons.findById(personId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Returns the people of these ids, by id. */
    public Map<UUID, PersonView> byId(Collection<UUID> ids) {
        return persons.ofIds(ids).stream()
                .map(Person::view)
                .collect(Collectors.toMap(PersonView::id, Function.identity()));
    }

    private Person caller() {
        Optional<Account> account = Account.of(token);
        return persons.ofAccount(token.getIssuer(), token.getSubject())
                .map(person ->
                        account.map(told -> arrivals.follow(person, told)).orElse(person))
                .orElseGet(() -> arrivals.arrive(account.orElseThrow(People::withoutEmail)));
    }

    private static RefusedException withoutEmail() {
        return RefusedException.of(
                ProblemType.ACCOUNT_WITHOUT_EMAIL, "The token needs the claim \"email\"; nothing was changed.");
    }
}
