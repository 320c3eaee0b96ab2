package dev.careerconversations.api.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Finds people: the caller by their token, others by id or by the email address somebody names. */
@ApplicationScoped
public class People {

    private final Persons persons;
    private final JsonWebToken token;
    private final Event<PersonChanged> changes;
    private final Clock clock;

    People(Persons persons, JsonWebToken token, Event<PersonChanged> changes, Clock clock) {
        this.persons = persons;
        this.token = token;
        this.changes = changes;
        this.clock = clock;
    }

    /** Returns the caller, who becomes known with the first request. */
    @Transactional
    public PersonView me() {
        return persons.ofAccount(token.getIssuer(), token.getSubject())
                .map(Person::view)
                .orElseGet(() -> arrive(Account.of(token)));
    }

    /** Returns whom an address belongs to; an address nobody has proven yet gets a person who waits to be linked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PersonView named(@Nullable String name, String email) {
        persons.lockArrivalOf(email.toLowerCase(Locale.ROOT));
        return persons.ofVerifiedEmail(email)
                .or(() -> persons.waitingFor(email))
                .orElseGet(() -> {
                    Person person = Person.named(name == null ? email : name, email, clock.instant());
                    persons.persist(person);
                    return person;
                })
                .view();
    }

    /** Returns the people of these ids, by id. */
    public Map<UUID, PersonView> byId(Collection<UUID> ids) {
        return persons.list("id in ?1", ids).stream()
                .map(Person::view)
                .collect(Collectors.toMap(PersonView::id, Function.identity()));
    }

    private PersonView arrive(Account account) {
        persons.lockArrivalOf(account.issuer() + ' ' + account.subject());
        persons.lockArrivalOf(account.email().toLowerCase(Locale.ROOT));
        return persons.ofAccount(account.issuer(), account.subject())
                .orElseGet(() -> {
                    Person person = account.emailVerified()
                            ? persons.waitingFor(account.email()).orElseGet(Person::new)
                            : new Person();
                    person.link(account, clock.instant());
                    persons.persistAndFlush(person);
                    changes.fire(new PersonChanged(person.view().id()));
                    return person;
                })
                .view();
    }
}
