package dev.careerconversations.api.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Which reminders people want, for those who choose it without being signed in. */
@ApplicationScoped
public class RemindersOfPeople {

    private final Persons persons;
    private final Clock clock;
    private final Event<PeopleChanging> changing;
    private final Event<PersonChanged> changed;

    RemindersOfPeople(Persons persons, Clock clock, Event<PeopleChanging> changing, Event<PersonChanged> changed) {
        this.persons = persons;
        this.clock = clock;
        this.changing = changing;
        this.changed = changed;
    }

    /** Returns somebody as they are; nothing if there is no such person. */
    public Optional<PersonView> find(UUID personId) {
        return QuarkusTransaction.requiringNew().call(() -> today(personId).map(Person::view));
    }

    /**
     * Changes what somebody is reminded of. All that is planned for them is planned anew in the same transaction.
     *
     * @param how which reminders are on becomes which are to be on
     * @return the person after the change; nothing if there is no such person
     */
    public Optional<PersonView> change(UUID personId, UnaryOperator<Reminders> how) {
        return QuarkusTransaction.requiringNew().call(() -> today(personId).map(person -> change(person, how)));
    }

    /** Returns who it is by now: an address that somebody was named by may have become an account's. */
    private Optional<Person> today(UUID personId) {
        return persons.findByIdOptional(personId)
                .map(person -> person.view().hasAccount()
                        ? person
                        : persons.named(person.view().email()).orElse(person));
    }

    private PersonView change(Person person, UnaryOperator<Reminders> how) {
        changing.fire(new PeopleChanging(Set.of(person.id())));
        persons.lock(person);
        Reminders before = person.view().reminders();
        Reminders after = how.apply(before);
        if (!after.equals(before)) {
            person.remind(after, clock.instant());
            persons.flush();
            changed.fire(new PersonChanged(person.id()));
        }
        return person.view();
    }
}
