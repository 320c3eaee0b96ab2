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
    private final RecentCallers recent;

    People(Persons persons, Arrivals arrivals, JsonWebToken token, Clock clock, Caller caller, RecentCallers recent) {
        this.persons = persons;
        this.arrivals = arrivals;
        this.token = token;
        this.clock = clock;
        this.caller = caller;
        this.recent = recent;
    }

    /**
     * Returns the caller's id. They become known with their first request and are brought up to date with every newer token;
     * nothing is looked up if the same token has been here a moment ago. That is a transaction of its own, before the one of the
     * request: it may change plans, and nobody may hold one of them while waiting for another.
     *
     * @throws RefusedException when a first token bears no email address: nobody could be told anything
     */
    public UUID myId() {
        UUID known = caller.id();
        if (known != null) {
            return known;
        }
        Optional<Account> account = Account.of(token);
        UUID id = account.flatMap(recent::find).orElseGet(() -> meet(account));
        caller.is(id);
        return id;
    }

    private UUID meet(Optional<Account> account) {
        PersonView me = QuarkusTransaction.disallowingExisting()
                .call(() -> caller(account).view());
        if (me.reachable()) {
            account.ifPresent(told -> recent.remember(told, me.id()));
        }
        return me.id();
    }

    /** Returns whom an address belongs to; an address nobody has proven yet gets a person who waits to be linked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PersonView named(String email) {
        persons.lockEmail(email);
        return persons.named(email)
                .orElseGet(() -> {
                    Person person = Person.at(email, clock.instant());
                    persons.persist(person);
                    return person;
                })
                .view();
    }

    /** Requests of one person that count what the person has wait for each other, until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PersonView hold(UUID personId) {
        return persons.findById(personId, LockModeType.PESSIMISTIC_WRITE).view();
    }

    /** Returns the people of these ids, by id. */
    public Map<UUID, PersonView> byId(Collection<UUID> ids) {
        return persons.ofIds(ids).stream()
                .map(Person::view)
                .collect(Collectors.toMap(PersonView::id, Function.identity()));
    }

    private Person caller(Optional<Account> account) {
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
