package dev.careerconversations.api.calendar;

import dev.careerconversations.api.http.Precondition;
import dev.careerconversations.api.limit.RequestLimit;
import dev.careerconversations.api.person.People;
import dev.careerconversations.api.person.PersonView;
import dev.careerconversations.api.problem.NotFoundException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The feeds of people: opened and revoked by themselves, read by their calendars. */
@ApplicationScoped
class CalendarFeeds {

    private final CalendarFeedRepository feeds;
    private final CalendarEntries entries;
    private final FeedText text;
    private final People people;
    private final Precondition precondition;
    private final RequestLimit limit;
    private final Clock clock;
    private final String linksUrl;

    CalendarFeeds(
            CalendarFeedRepository feeds,
            CalendarEntries entries,
            FeedText text,
            People people,
            Precondition precondition,
            RequestLimit limit,
            Clock clock,
            @ConfigProperty(name = "links.url") String linksUrl) {
        this.feeds = feeds;
        this.entries = entries;
        this.text = text;
        this.people = people;
        this.precondition = precondition;
        this.limit = limit;
        this.clock = clock;
        this.linksUrl = linksUrl.replaceFirst("/+$", "");
    }

    CalendarFeedView get() {
        UUID me = people.myId();
        return QuarkusTransaction.requiringNew().call(() -> feedOf(me).view());
    }

    /** Makes a new address, which the answer alone tells; an earlier one is good no more. */
    CalendarFeedView open() {
        UUID me = people.myId();
        return QuarkusTransaction.requiringNew().call(() -> {
            CalendarFeed feed = seen(me);
            FeedSecret secret = FeedSecret.random();
            feed.openWith(secret, clock.instant());
            feeds.persist(feed);
            return new CalendarFeedView(feed.view().since(), linksUrl + "/calendar/" + secret.text() + ".ics");
        });
    }

    void revoke() {
        UUID me = people.myId();
        QuarkusTransaction.requiringNew().run(() -> seen(me).revoke(clock.instant()));
    }

    /**
     * Returns the calendar of whoever has made this address.
     *
     * @throws NotFoundException when nobody has, or not any more
     */
    String read(FeedSecret secret) {
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID person = feeds.openedBy(secret)
                    .map(CalendarFeed::personId)
                    .orElseThrow(() -> NotFoundException.of("calendar"));
            limit.countRequestOf("calendar " + person);
            PersonView reader =
                    Objects.requireNonNull(people.byId(List.of(person)).get(person));
            return text.of(reader, entries.meetingsOf(person), entries.checkInsOf(person));
        });
    }

    private CalendarFeed seen(UUID me) {
        people.hold(me);
        CalendarFeed feed = feedOf(me);
        precondition.requireSeen(feed.view(), "SELF", feed.changedAt());
        return feed;
    }

    private CalendarFeed feedOf(UUID me) {
        return feeds.findByIdOptional(me).orElseGet(() -> new CalendarFeed(me, clock.instant()));
    }
}
