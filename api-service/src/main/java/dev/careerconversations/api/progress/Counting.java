package dev.careerconversations.api.progress;

import dev.careerconversations.api.actionitem.ActionItemDates;
import dev.careerconversations.api.actionitem.ActionItemStatus;
import dev.careerconversations.api.checkin.CheckInCounts;
import dev.careerconversations.api.plan.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts what became of promises and check-ins; a plan has few enough of them to be counted here, by dates of any zone. */
final class Counting {

    private final LocalDate today;
    private final Function<Instant, LocalDate> dateOf;
    private final List<ActionItemDates> items;

    /** @param dateOf the date of a moment where the employee is */
    Counting(LocalDate today, Function<Instant, LocalDate> dateOf, List<ActionItemDates> items) {
        this.today = today;
        this.dateOf = dateOf;
        this.items = items;
    }

    ProgressView with(CheckInCounts checkIns) {
        LocalDate next = nextDueOn(items);
        return new ProgressView(
                today,
                promisesOf(Party.EMPLOYEE),
                promisesOf(Party.MANAGER),
                checkIns(checkIns),
                next,
                daysTo(next),
                timeline());
    }

    private ProgressView.Promises promisesOf(Party owner) {
        List<ActionItemDates> theirs =
                items.stream().filter(item -> item.owner() == owner).toList();
        return new ProgressView.Promises(
                count(theirs, Counting::isOpen),
                count(theirs, item -> isOpen(item) && item.dueOn().isBefore(today)),
                count(theirs, item -> isDone(item) && !isLate(item)),
                count(theirs, item -> isDone(item) && isLate(item)),
                count(theirs, item -> item.status() == ActionItemStatus.DROPPED),
                nextDueOn(theirs));
    }

    private ProgressView.CheckIns checkIns(CheckInCounts counts) {
        long gone = counts.recorded() + counts.skipped() + counts.missed();
        return new ProgressView.CheckIns(
                counts.planned(),
                counts.missed(),
                counts.recorded(),
                counts.skipped(),
                gone == 0 ? null : (int) Math.round(100.0 * counts.recorded() / gone),
                counts.nextOn(),
                daysTo(counts.nextOn()));
    }

    private List<ProgressView.Point> timeline() {
        Map<LocalDate, int[]> changes = new TreeMap<>();
        for (ActionItemDates item : items) {
            on(item.createdAt(), changes)[0]++;
            if (item.closedAt() != null) {
                int[] closed = on(item.closedAt(), changes);
                closed[0]--;
                closed[isDone(item) ? 1 : 2]++;
            }
        }
        List<ProgressView.Point> points = new ArrayList<>();
        int[] sum = new int[3];
        changes.forEach((date, change) -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += change[i];
            }
            points.add(new ProgressView.Point(date, sum[0], sum[1], sum[2]));
        });
        return points;
    }

    private int[] on(Instant moment, Map<LocalDate, int[]> changes) {
        return changes.computeIfAbsent(dateOf.apply(moment), date -> new int[3]);
    }

    private @Nullable LocalDate nextDueOn(List<ActionItemDates> among) {
        return among.stream()
                .filter(Counting::isOpen)
                .map(ActionItemDates::dueOn)
                .filter(due -> !due.isBefore(today))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private @Nullable Integer daysTo(@Nullable LocalDate date) {
        return date == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(today, date));
    }

    private boolean isLate(ActionItemDates item) {
        return item.closedAt() != null && dateOf.apply(item.closedAt()).isAfter(item.dueOn());
    }

    private static boolean isOpen(ActionItemDates item) {
        return item.status() == ActionItemStatus.OPEN;
    }

    private static boolean isDone(ActionItemDates item) {
        return item.status() == ActionItemStatus.DONE;
    }

    private static int count(List<ActionItemDates> among, Predicate<ActionItemDates> which) {
        return Math.toIntExact(among.stream().filter(which).count());
    }
}
