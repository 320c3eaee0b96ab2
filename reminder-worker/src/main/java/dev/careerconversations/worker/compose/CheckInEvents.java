package dev.careerconversations.worker.compose;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.jspecify.annotations.Nullable;

/** Check-ins that a digest tells of as days of a calendar: nobody is invited, and nobody is busy for them. */
final class CheckInEvents {

    private CheckInEvents() {}

    /**
     * Returns the check-ins among some reminders, or null if there are none.
     *
     * @param from the service's own address
     * @param madeAt when this was first said
     */
    static @Nullable CalendarEntry entry(List<Reminder> reminders, Reader reader, String from, Instant madeAt) {
        List<Reminder> checkIns = reminders.stream()
                .filter(reminder -> reminder.kind() == Reminder.Kind.CHECK_IN)
                .sorted(Reminder.URGENCY)
                .toList();
        if (checkIns.isEmpty()) {
            return null;
        }
        Calendar calendar = CalendarEntry.empty(ImmutableMethod.PUBLISH);
        checkIns.forEach(checkIn -> calendar.add(event(checkIn, reader, from, madeAt)));
        return CalendarEntry.of(calendar, "check-in.ics");
    }

    private static VEvent event(Reminder checkIn, Reader reader, String from, Instant madeAt) {
        LocalDate day = Objects.requireNonNull(checkIn.dueOn());
        String link = reader.toPart("", checkIn.planId(), checkIn.subjectId()).url();
        VEvent event = new VEvent(false);
        event.add(new Uid(CalendarEntry.uid(checkIn.subjectId(), from)));
        event.add(new Sequence(checkIn.sequence()));
        event.add(new DtStamp(madeAt));
        event.add(new DtStart<>(day));
        event.add(new DtEnd<>(day.plusDays(1)));
        event.add(new Summary(reader.words().checkInSummary(Addresses.oneLine(checkIn.otherName()))));
        event.add(new Description(link));
        event.add(new Url(URI.create(link)));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }
}
