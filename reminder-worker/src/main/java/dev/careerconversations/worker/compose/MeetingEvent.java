package dev.careerconversations.worker.compose;

import dev.careerconversations.worker.language.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as calendars take it: one event for each plan, which a later one with a higher SEQUENCE replaces. It holds no word
 * that anybody has written but the place and the link.
 */
final class MeetingEvent {

    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    private MeetingEvent() {}

    /**
     * @param from the service's own address, which organises the meeting
     * @param madeAt when this was first said: the same however often it is said again
     * @param link where the plan is opened
     */
    static CalendarEntry entry(Meeting meeting, Words words, String from, Instant madeAt, String link) {
        Calendar calendar =
                CalendarEntry.empty(meeting.isCancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        TimeZone zone = ZONES.getTimeZone(meeting.timeZone());
        if (zone != null) {
            calendar.add(zone.getVTimeZone());
        }
        calendar.add(event(meeting, words, from, madeAt, link, zone));
        return CalendarEntry.of(calendar, "invite.ics");
    }

    private static VEvent event(
            Meeting meeting, Words words, String from, Instant madeAt, String link, @Nullable TimeZone known) {
        Instant endsAt = meeting.startsAt().plus(Duration.ofMinutes(meeting.minutes()));
        VEvent event = new VEvent(false);
        event.add(new Uid(CalendarEntry.uid(meeting.planId(), from)));
        event.add(new Sequence(meeting.sequence()));
        event.add(new DtStamp(madeAt));
        if (known != null) {
            // as its definition calls it: many zones are other names of one that is defined
            ZoneId zone = ZoneId.of(
                    Objects.requireNonNull(known.getVTimeZone().getTimeZoneId()).getValue());
            event.add(new DtStart<>(meeting.startsAt().atZone(zone)));
            event.add(new DtEnd<>(endsAt.atZone(zone)));
        } else {
            event.add(new DtStart<>(meeting.startsAt()));
            event.add(new DtEnd<>(endsAt));
        }
        event.add(new Summary(words.meetingSummary(
                Addresses.oneLine(meeting.employeeName()), Addresses.oneLine(meeting.managerName()))));
        if (meeting.place() != null) {
            event.add(new Location(Addresses.oneLine(meeting.place())));
        } else if (meeting.link() != null) {
            event.add(new Location(Addresses.oneLine(meeting.link())));
        }
        event.add(new Description(meeting.link() == null ? link : Addresses.oneLine(meeting.link()) + "\n" + link));
        event.add(new Url(URI.create(link)));
        event.add(CalendarEntry.organizer(from));
        attend(event, meeting.employeeName(), meeting.employeeEmail());
        attend(event, meeting.managerName(), meeting.managerEmail());
        Status status = meeting.isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
        event.add(status);
        return event;
    }

    private static void attend(VEvent event, String name, @Nullable String email) {
        if (email != null) {
            Attendee attendee = new Attendee(CalendarEntry.mailto(email));
            attendee.add(new Cn(Addresses.oneLine(name).replace('"', '\'')));
            attendee.add(PartStat.ACCEPTED);
            event.add(attendee);
        }
    }
}
