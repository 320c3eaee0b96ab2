package dev.careerconversations.api.unsubscribe;

import dev.careerconversations.api.limit.RequestLimit;
import dev.careerconversations.api.person.Reminders;
import dev.careerconversations.api.person.RemindersOfPeople;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What a link for unsubscribing does. Nothing is returned of a link that is none. */
@ApplicationScoped
class Unsubscribing {

    private final LinkKeys keys;
    private final RemindersOfPeople reminders;
    private final RequestLimit limit;

    Unsubscribing(LinkKeys keys, RemindersOfPeople reminders, RequestLimit limit) {
        this.keys = keys;
        this.reminders = reminders;
        this.limit = limit;
    }

    /** Changes nothing: mail scanners follow links. */
    Optional<UnsubscribePage> page(String token) {
        return known(token)
                .flatMap(link -> reminders.find(link.personId()).map(person -> {
                    boolean isOff = person.reminders().without(link.kinds()).equals(person.reminders());
                    return isOff
                            ? UnsubscribePage.off(person, link.kinds(), token + "/undo")
                            : UnsubscribePage.asking(person, link.kinds(), token);
                }));
    }

    Optional<UnsubscribePage> switchOff(String token) {
        return known(token).flatMap(this::switchOff);
    }

    /** To undo it is to switch on what was on, and not all that the link is about. */
    private Optional<UnsubscribePage> switchOff(UnsubscribeToken link) {
        AtomicReference<Reminders> stopped = new AtomicReference<>(link.kinds());
        return reminders
                .change(link.personId(), on -> {
                    stopped.set(on.common(link.kinds()));
                    return on.without(link.kinds());
                })
                .map(person -> {
                    Reminders before = Objects.requireNonNull(stopped.get());
                    Reminders undone = before.areAllOff() ? link.kinds() : before;
                    String undo = new UnsubscribeToken(link.personId(), undone).signed(keys);
                    return UnsubscribePage.off(person, link.kinds(), undo + "/undo");
                });
    }

    /** Read one level below the other pages. */
    Optional<UnsubscribePage> switchOn(String token) {
        return known(token)
                .flatMap(link -> reminders
                        .change(link.personId(), on -> on.and(link.kinds()))
                        .map(person -> UnsubscribePage.onAgain(person, link.kinds(), "../" + token)));
    }

    private Optional<UnsubscribeToken> known(String token) {
        Optional<UnsubscribeToken> link = UnsubscribeToken.of(token, keys);
        link.ifPresent(it -> limit.countRequestOf("unsubscribe " + it.personId()));
        return link;
    }
}
