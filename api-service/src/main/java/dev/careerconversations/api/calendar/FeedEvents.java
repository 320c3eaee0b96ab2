package dev.careerconversations.api.calendar;

import dev.careerconversations.api.calendar.CalendarEntries.CheckIn;
import dev.careerconversations.api.calendar.CalendarEntries.Meeting;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a calendar: the same, with the same UID and SEQUENCE, that are mailed. No entry holds
 * a word that anybody has written but place and link.
 */
final class FeedEvents {

    /** Line breaks of every script, and controls of direction: a name is one line, in the direction that it has. */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private static final Pattern TURNS = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

    private FeedEvents() {}

    /**
     * @param link where the plan is opened
     * @param known the meeting's zone; null if calendars do not know it
     */
    static VEvent of(Meeting meeting, String domain, String link, String summary, @Nullable TimeZone known) {
        Instant endsAt = meeting.startsAt().plus(Duration.ofMinutes(meeting.minutes()));
        VEvent event = entry(meeting.planId() + "@" + domain, meeting.changedAt());
        event.add(new Sequence(meeting.sequence()));
        if (known != null) {
            ZoneId zone = ZoneId.of(FeedText.idOf(known));
            event.add(new DtStart<>(meeting.startsAt().atZone(zone)));
            event.add(new DtEnd<>(endsAt.atZone(zone)));
        } else {
            event.add(new DtStart<>(meeting.startsAt()));
            event.add(new DtEnd<>(endsAt));
        }
        event.add(new Summary(summary));
        if (meeting.place() != null) {
            event.add(new Location(oneLine(meeting.place())));
        } else if (meeting.link() != null) {
            event.add(new Location(oneLine(meeting.link())));
        }
        event.add(new Description(meeting.link() == null ? link : oneLine(meeting.link()) + "\n" + link));
        event.add(new Url(URI.create(link)));
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    /** A day, not an hour: it happens inside a one-on-one, and keeps nobody busy. */
    static VEvent of(CheckIn checkIn, String domain, String link, String summary) {
        VEvent event = entry(checkIn.id() + "@" + domain, checkIn.plannedAt());
        event.add(new Sequence(checkIn.sequence()));
        event.add(new DtStart<>(checkIn.dueOn()));
        event.add(new DtEnd<>(checkIn.dueOn().plusDays(1)));
        event.add(new Summary(summary));
        event.add(new Description(link));
        event.add(new Url(URI.create(link)));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    /** Returns a text without line breaks, other control characters and controls of direction. */
    static String oneLine(String text) {
        return BREAKS.matcher(TURNS.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static VEvent entry(String uid, Instant changedAt) {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid));
        event.add(new DtStamp(changedAt));
        event.add(new LastModified(changedAt));
        return event;
    }
}
