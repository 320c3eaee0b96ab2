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
                .filter(told -> told.since().isBefore(movedAt))
                .max(Told.LATER)
                .map(Told::day);
        if (known.isPresent() && !known.get().equals(day)) {
            LocalDate first = day.isBefore(known.get()) ? day : known.get();
            Notice.Key key = new Notice.Key(
                    NoticeKind.CHECK_IN,
                    checkIn.id(),
                    recipient.id(),
                    Notice.Key.MOVED + known.get() + " " + day + " " + movedAt);
            addUnlessOver(key, movedAt, recipient.endOf(first), notices);
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
        return plan.told(NoticeKind.CHECK_IN, checkInId, recipient).stream()
                .filter(key -> !key.occurrence().startsWith(Notice.Key.CANCELLED))
                .map(Told::of);
    }

    private static void addUnlessOver(Notice.Key key, Instant changedAt, Instant over, Set<Notice> notices) {
        if (changedAt.isBefore(over)) {
            notices.add(new Notice(key, changedAt, over));
        }
    }

    /**
     * A day of a check-in that somebody was told.
     *
     * @param since when it was moved to it
     */
    private record Told(LocalDate day, Instant since) {

        static final Comparator<Told> LATER = Comparator.comparing(Told::since).thenComparing(Told::day);

        static Told of(Notice.Key key) {
            if (!key.occurrence().startsWith(Notice.Key.MOVED)) {
                return new Told(LocalDate.parse(key.occurrence()), Instant.MIN);
            }
            String[] words = key.occurrence().split(" ", -1);
            return new Told(LocalDate.parse(words[2]), Instant.parse(words[3]));
        }
    }
}
