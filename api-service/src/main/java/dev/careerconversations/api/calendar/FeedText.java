package dev.careerconversations.api.calendar;

import dev.careerconversations.api.calendar.CalendarEntries.CheckIn;
import dev.careerconversations.api.calendar.CalendarEntries.Meeting;
import dev.careerconversations.api.language.Words;
import dev.careerconversations.api.person.PersonView;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes a calendar as others subscribe to it (RFC 5545, RFC 7986): METHOD:PUBLISH, with the definition of each zone that is
 * named. The same entries are the same text, so that a calendar that asks again need not read again.
 */
@Singleton
@Startup
class FeedText {

    private static final Duration READ_AGAIN_AFTER = Duration.ofHours(1);

    private final String domain;
    private final String plansUrl;

    FeedText(
            @ConfigProperty(name = "calendar.sender") String sender,
            @ConfigProperty(name = "career.frontend-url") String frontendUrl) {
        if (!sender.matches("[^\\s<>]+@[^\\s<>@]+")) {
            throw new IllegalStateException(
                    "CALENDAR_SENDER must be the service's mail address, as the worker has it.");
        }
        this.domain = sender.substring(sender.lastIndexOf('@') + 1);
        this.plansUrl = frontendUrl + "/plans/";
    }

    String of(PersonView reader, List<Meeting> meetings, List<CheckIn> checkIns) {
        CalendarWords words = Words.of(CalendarWords.class, reader.locale());
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Career Conversations//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new Name(words.name()));
        calendar.add(new XProperty("X-WR-CALNAME", words.name()));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), READ_AGAIN_AFTER));
        calendar.add(new XProperty("X-PUBLISHED-TTL", READ_AGAIN_AFTER.toString()));
        Map<String, TimeZone> zones = zonesOf(meetings);
        zones.values().stream().map(TimeZone::getVTimeZone).distinct().forEach(calendar::add);
        meetings.forEach(meeting -> calendar.add(FeedEvents.of(
                meeting,
                domain,
                plansUrl + meeting.planId(),
                words.meeting(FeedEvents.oneLine(meeting.employeeName()), FeedEvents.oneLine(meeting.managerName())),
                zones.get(meeting.timeZone()))));
        checkIns.forEach(checkIn -> calendar.add(FeedEvents.of(
                checkIn,
                domain,
                plansUrl + checkIn.planId() + "#" + checkIn.id(),
                words.checkIn(FeedEvents.oneLine(checkIn.otherName())))));
        return written(calendar);
    }

    /** Returns each zone by the name that a meeting calls it; none of those that calendars do not know. */
    private static Map<String, TimeZone> zonesOf(List<Meeting> meetings) {
        Map<String, TimeZone> byName = new LinkedHashMap<>();
        Map<String, TimeZone> byId = new LinkedHashMap<>();
        for (Meeting meeting : meetings) {
            TimeZone zone = Zones.REGISTRY.getTimeZone(meeting.timeZone());
            if (zone != null) {
                byName.put(meeting.timeZone(), byId.computeIfAbsent(idOf(zone), id -> zone));
            }
        }
        return byName;
    }

    /** As its definition calls it: many zones are other names of one that is defined. */
    static String idOf(TimeZone zone) {
        return Objects.requireNonNull(zone.getVTimeZone().getTimeZoneId()).getValue();
    }

    private static String written(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Read when the first calendar is asked for: a service is ready without. */
    private static final class Zones {

        static final TimeZoneRegistry REGISTRY =
                TimeZoneRegistryFactory.getInstance().createRegistry();
    }
}
