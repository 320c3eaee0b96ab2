package dev.careerconversations.worker.compose;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * What a mail brings for its reader's calendar (RFC 5545, RFC 5546).
 *
 * @param method REQUEST, CANCEL or PUBLISH
 * @param fileName under which it is attached
 */
record CalendarEntry(String method, String fileName, String text) {

    static Calendar empty(Method method) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Career Conversations//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(method);
        return calendar;
    }

    /** Returns what names an event for ever: the id of the plan or check-in, under the sender's domain. */
    static String uid(UUID subject, String from) {
        return subject + "@" + from.substring(from.lastIndexOf('@') + 1);
    }

    /** Returns the service as the organizer, whom every event that is published or cancelled must name (RFC 5546, 3.2). */
    static Organizer organizer(String from) {
        Organizer organizer = new Organizer(mailto(from));
        organizer.add(new Cn("Career Conversations"));
        return organizer;
    }

    /** An address may hold what no address of the web may: it is escaped (RFC 6068). */
    static URI mailto(String email) {
        try {
            return new URI("mailto", email, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not an address", e);
        }
    }

    static CalendarEntry of(Calendar calendar, String fileName) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CalendarEntry(Objects.requireNonNull(calendar.getMethod()).getValue(), fileName, text.toString());
    }
}
