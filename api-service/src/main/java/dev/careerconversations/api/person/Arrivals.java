package dev.careerconversations.api.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

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
        Optional<Person> holder = holder(claimed);
        Account account = believed(claimed, holder);
        Optional<Person> waiting = waitingFor(account);
        waiting.ifPresent(person -> changing.fire(new PeopleChanging(Set.of(person.id()))));
        holder.filter(other -> account.emailVerified()).ifPresent(this::takeEmail);
        Person person = waiting.orElseGet(() -> Person.of(account, clock.instant()));
        person.link(account);
        persons.persistAndFlush(person);
        changed.fire(new PersonChanged(person.id()));
        return person;
    }

    /** Brings somebody up to date who has been here before, if the account says anything new. */
    Person follow(Person person, Account claimed) {
        if (!person.isBehind(claimed)) {
            return person;
        }
        lock(claimed);
        Optional<Person> holder = holder(claimed).filter(other -> other != person);
        Account account = believed(claimed, holder);
        if (!person.isBehind(account)) {
            return person;
        }
        Optional<Person> waiting = waitingFor(account);
        changing.fire(new PeopleChanging(
                waiting.map(other -> Set.of(person.id(), other.id())).orElseGet(() -> Set.of(person.id()))));
        persons.lock(person);
        if (person.isBehind(account)) {
            holder.filter(other -> account.emailVerified()).ifPresent(this::takeEmail);
            person.follow(account);
            persons.flush();
            waiting.ifPresent(other -> recognised.fire(new PersonRecognised(other.id(), person.id())));
            changed.fire(new PersonChanged(person.id()));
        }
        return person;
    }

    private void lock(Account account) {
        persons.lockAccount(account.issuer(), account.subject());
        persons.lockEmail(account.email());
    }

    private Optional<Person> holder(Account account) {
        return account.emailVerified() ? persons.ofVerifiedEmail(account.email()) : Optional.empty();
    }

    private Optional<Person> waitingFor(Account account) {
        return account.emailVerified() ? persons.waitingFor(account.email()) : Optional.empty();
    }

    /** An address belongs to one account at a time: to the one that its provider said so of last. */
    private static Account believed(Account account, Optional<Person> holder) {
        return holder.isPresent() && holder.get().isAheadOf(account) ? account.unverified() : account;
    }

    private void takeEmail(Person holder) {
        holder.loseEmail();
        persons.flush();
    }
}
