package dev.careerconversations.api.person;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerconversations.api.hint.Hint;
import dev.careerconversations.api.http.MergePatch;
import dev.careerconversations.api.http.Precondition;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller's own profile: what the account says, and what they have chosen instead. */
@ApplicationScoped
class MyProfile {

    private final People people;
    private final Persons persons;
    private final JsonWebToken token;
    private final MergePatch patches;
    private final Precondition precondition;
    private final Clock clock;
    private final Event<PeopleChanging> changing;
    private final Event<PersonChanged> changed;

    MyProfile(
            People people,
            Persons persons,
            JsonWebToken token,
            MergePatch patches,
            Precondition precondition,
            Clock clock,
            Event<PeopleChanging> changing,
            Event<PersonChanged> changed) {
        this.people = people;
        this.persons = persons;
        this.token = token;
        this.patches = patches;
        this.precondition = precondition;
        this.clock = clock;
        this.changing = changing;
        this.changed = changed;
    }

    MeView get() {
        UUID me = people.myId();
        return QuarkusTransaction.requiringNew().call(() -> view(persons.findById(me)));
    }

    /** All that is planned for the person is planned anew in the same transaction. */
    MeView change(JsonNode patch) {
        UUID me = people.myId();
        return QuarkusTransaction.requiringNew().call(() -> {
            changing.fire(new PeopleChanging(Set.of(me)));
            Person person = persons.findById(me);
            persons.lock(person);
            precondition.requireSeen(view(person), "SELF", person.changedAt());
            Preferences before = person.preferences();
            Preferences after = patches.apply(patch, before, Preferences.class);
            if (!after.equals(before)) {
                person.choose(after, Account.of(token).orElse(null), clock.instant());
                persons.flush();
                changed.fire(new PersonChanged(me));
            }
            return view(person);
        });
    }

    private MeView view(Person person) {
        List<Hint> hints = new ArrayList<>();
        Account.of(token).ifPresent(account -> {
            if (!person.hasChosenTimeZone() && account.timeZone().isEmpty()) {
                hints.add(
                        ProfileHints.timeZone(account.zoneinfo(), person.view().timeZone()));
            }
            if (!person.hasChosenLocale() && account.language().isEmpty()) {
                hints.add(ProfileHints.language(account.locale(), person.view().locale()));
            }
        });
        return MeView.of(person.view(), hints);
    }
}
