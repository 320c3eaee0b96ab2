package dev.careerconversations.api.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes people of accounts, and keeps them up to date with what their provider says. */
@ApplicationScoped
class Arrivals {

    private final Persons persons;
    private final Event<PeopleChanging> changing;
    private final Event<PersonRecognised> recognised;
    private final Event<PersonChanged> changed;
    private final Clock clock;

    Arrivals(
            Persons persons,
            Event<PeopleChanging> changing,
            Event<PersonRecognised> recognised,
            Event<PersonChanged> changed,
            Clock clock) {
        this.persons = persons;
        this.changing = changing;
        this.recognised = recognised;
        this.changed = changed;
        this.clock = clock;
    }

    /** Returns the person of an account seen for the first time: whoever was named by its address, or somebody new. */
    Person arrive(Account claimed) {
        lock(claimed);
        Optional<Person> meanwhile = persons.ofAccount(claimed.issuer(), claimed.subject());
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        List<Person> others = persons.withEmail(claimed.email());
        Account account = believed(claimed, others);
        Optional<Person> waiting = waitingFor(account);
        changing(waiting.stream(), losing(account, others));
        Person person = waiting.orElseGet(() -> Person.at(account.email(), clock.instant()));
        moveInto(person, account, others, () -> person.link(account));
        changed.fire(new PersonChanged(person.id()));
        return person;
    }

    /** Brings somebody up to date who has been here before, if the account says anything new. */
    Person follow(Person person, Account claimed) {
        if (!person.isBehind(claimed) && !person.isEmailTaken()) {
            return person;
        }
        lock(claimed);
        List<Person> others = persons.withEmail(claimed.email()).stream()
                .filter(other -> other != person)
                .toList();
        Account account = believed(claimed, others);
        if (!isBehind(person, account, others)) {
            return person;
        }
        Optional<Person> waiting = waitingFor(account);
        changing(Stream.concat(Stream.of(person), waiting.stream()), losing(account, others));
        persons.lock(person);
        if (isBehind(person, account, others)) {
            moveInto(person, account, others, () -> person.follow(account));
            waiting.ifPresent(other -> recognise(other, person));
            changed.fire(new PersonChanged(person.id()));
        }
        return person;
    }

    /** What they switched off by a link in a mail, before they had signed in here with that address, stays off. */
    private void recognise(Person waiting, Person person) {
        persons.lock(waiting);
        Reminders wanted = person.view().reminders().common(waiting.view().reminders());
        if (!wanted.equals(person.view().reminders())) {
            person.remind(wanted, clock.instant());
            persons.flush();
        }
        recognised.fire(new PersonRecognised(waiting.id(), person.id()));
    }

    private void lock(Account account) {
        persons.lockAccount(account.issuer(), account.subject());
        persons.lockEmail(account.email());
    }

    private void changing(Stream<Person> people, List<Person> losing) {
        Set<UUID> ids = Stream.concat(people, losing.stream()).map(Person::id).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            changing.fire(new PeopleChanging(ids));
        }
    }

    /** Those who lose the address do so first: it is proven by one account at a time. */
    private void moveInto(Person person, Account account, List<Person> others, Runnable move) {
        List<Person> losing = losing(account, others);
        for (Person other : losing) {
            persons.lock(other);
            other.emailTaken(true);
        }
        persons.flush();
        move.run();
        person.emailTaken(isTaken(account, others));
        persons.persistAndFlush(person);
        losing.forEach(other -> changed.fire(new PersonChanged(other.id())));
    }

    private Optional<Person> waitingFor(Account account) {
        return account.provesEmail() ? persons.waitingFor(account.email()) : Optional.empty();
    }

    /** An address belongs to one account at a time: to the one that its provider said so of last. */
    private static Account believed(Account account, List<Person> others) {
        boolean provenLater = others.stream().anyMatch(other -> other.hasProvenEmail() && other.isAheadOf(account));
        return provenLater ? account.unproven() : account;
    }

    private static boolean isBehind(Person person, Account account, List<Person> others) {
        return person.isBehind(account)
                || (person.isEmailTaken() != isTaken(account, others) && !person.isAheadOf(account));
    }

    private static boolean isTaken(Account account, List<Person> others) {
        return !account.provesEmail() && others.stream().anyMatch(Person::hasProvenEmail);
    }

    private static List<Person> losing(Account account, List<Person> others) {
        return account.provesEmail()
                ? others.stream().filter(other -> !other.isEmailTaken()).toList()
                : List.of();
    }
}
