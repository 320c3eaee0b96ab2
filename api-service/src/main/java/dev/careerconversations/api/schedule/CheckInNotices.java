package dev.careerconversations.api.schedule;

import dev.careerconversations.api.schedule.PlanFacts.CheckIn;
import dev.careerconversations.api.time.Weekdays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What both are told of a check-in: one day before, and a nudge 2 days after if nothing was recorded. Whoever was told its day,
 * which may stand in their calendar, is told at once that it is moved or will not take place, as long as that day is not over.
 */
final class CheckInNotices {

    private CheckInNotices() {}

    static void add(PlanFacts plan, Set<Notice> notices) {
        List.of(plan.employee, plan.manager).forEach(recipient -> {
            if (plan.status.isKeepingPromises()) {
                plan.checkIns.forEach(checkIn -> planned(plan, checkIn, recipient, notices));
            } else if (plan.endedAt != null) {
                Instant endedAt = plan.endedAt;
                plan.checkIns.forEach(checkIn -> cancelled(plan, checkIn.id(), endedAt, recipient, notices));
            }
            plan.skippedCheckIns.forEach(skipped -> cancelled(plan, skipped.id(), skipped.at(), recipient, notices));
        });
    }

    private static void planned(PlanFacts plan, CheckIn checkIn, Recipient recipient, Set<Notice> notices) {
        LocalDate day = checkIn.dueOn();
        Instant before = recipient.reminderTimeOn(Weekdays.upTo(day.minusDays(1)));
        if (!before.isBefore(checkIn.plannedAt())) {
            Notice.Key key = new Notice.Key(NoticeKind.CHECK_IN, checkIn.id(), recipient.id(), day.toString());
            notices.add(new Notice(key, before, recipient.endOf(day)));
        }
        LocalDate nudgeDay = Weekdays.from(day.plusDays(2));
        Instant nudge = recipient.reminderTimeOn(nudgeDay);
        if (!nudge.isBefore(checkIn.plannedAt())) {
            Notice.Key key = new Notice.Key(NoticeKind.CHECK_IN_NUDGE, checkIn.id(), recipient.id(), day.toString());
            notices.add(new Notice(key, nudge, recipient.endOf(nudgeDay)));
        }
        moved(plan, checkIn, recipient, notices);
    }

    private static void moved(PlanFacts plan, CheckIn checkIn, Recipient recipient, Set<Notice> notices) {
        LocalDate day = checkIn.dueOn();
        Instant movedAt = checkIn.plannedAt();
        Optional<LocalDate> known = told(plan, checkIn.id(), recipient)
                .filter(told -> told.at().isBefore(movedAt))
                .max(Told.LATER)
                .map(Told::day);
        if (known.isPresent() && !known.get().equals(day)) {
            Notice.Key key = new Notice.Key(
                    NoticeKind.CHECK_IN,
                    checkIn.id(),
                    recipient.id(),
                    Notice.Key.MOVED + known.get() + " " + day + " " + movedAt);
            addUnlessOver(key, movedAt, recipient.endOf(known.get()), notices);
        }
    }

    private static void cancelled(
            PlanFacts plan, UUID checkInId, Instant at, Recipient recipient, Set<Notice> notices) {
        told(plan, checkInId, recipient)
                .max(Told.LATER)
                .map(Told::day)
                .ifPresent(day -> addUnlessOver(
                        new Notice.Key(NoticeKind.CHECK_IN, checkInId, recipient.id(), Notice.Key.CANCELLED + day),
                        at,
                        recipient.endOf(day),
                        notices));
    }

    private static Stream<Told> told(PlanFacts plan, UUID checkInId, Recipient recipient) {
        return plan.told(NoticeKind.CHECK_IN, checkInId, recipient).entrySet().stream()
                .flatMap(told -> Told.of(told.getKey(), told.getValue()).stream());
    }

    private static void addUnlessOver(Notice.Key key, Instant changedAt, Instant over, Set<Notice> notices) {
        if (changedAt.isBefore(over)) {
            notices.add(new Notice(key, changedAt, over));
        }
    }

    /** A day of a check-in that somebody was told, and when. */
    private record Told(LocalDate day, Instant at) {

        static final Comparator<Told> LATER = Comparator.comparing(Told::at).thenComparing(Told::day);
        private static final Pattern DAY =
                Pattern.compile("(?:" + Notice.Key.MOVED + "\\S+ )?(\\d{4}-\\d{2}-\\d{2})(?: \\S+)?");

        /** Returns nothing for what tells no day: that the check-in was cancelled. */
        static Optional<Told> of(Notice.Key key, Instant at) {
            Matcher day = DAY.matcher(key.occurrence());
            return day.matches() ? Optional.of(new Told(LocalDate.parse(day.group(1)), at)) : Optional.empty();
        }
    }
}
