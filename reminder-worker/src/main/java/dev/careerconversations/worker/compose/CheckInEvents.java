package dev.careerconversations.worker.compose;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.jspecify.annotations.Nullable;

/**
 * Check-ins that a mail tells of as days of a calendar: nobody is invited, and nobody is busy for them. One that was cancelled is told
 * by a mail of its own, as a calendar object has one method (RFC 5546, 1.4).
 */
final class CheckInEvents {

    private CheckInEvents() {}

    /**
     * Returns the check-ins among some reminders, or null if there are none.
     *
     * @param from the service's own address
     * @param madeAt when this was first said
     */
    static @Nullable CalendarEntry entry(List<Reminder> reminders, Reader reader, String from, Instant madeAt) {
        List<Reminder> cancelled = of(reminders, Set.of(Reminder.Kind.CHECK_IN_CANCELLED));
        List<Reminder> checkIns = cancelled.isEmpty()
                ? of(reminders, Set.of(Reminder.Kind.CHECK_IN, Reminder.Kind.CHECK_IN_MOVED))
                : cancelled;
        if (checkIns.isEmpty()) {
            return null;
        }
        Calendar calendar = CalendarEntry.empty(cancelled.isEmpty() ? ImmutableMethod.PUBLISH : ImmutableMethod.CANCEL);
        checkIns.forEach(checkIn -> calendar.add(event(checkIn, reader, from, madeAt)));
        return CalendarEntry.of(calendar, "check-in.ics");
    }

    private static List<Reminder> of(List<Reminder> reminders, Set<Reminder.Kind> kinds) {
        return reminders.stream()
                .filter(reminder -> kinds.contains(reminder.kind()))
                .sorted(Reminder.URGENCY)
                .toList();
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
        event.add(CalendarEntry.organizer(from));
        event.add(
                checkIn.kind() == Reminder.Kind.CHECK_IN_CANCELLED
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }
}
