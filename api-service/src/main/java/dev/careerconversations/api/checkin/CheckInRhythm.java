package dev.careerconversations.api.checkin;

import dev.careerconversations.api.time.Weekdays;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** How often the two look at progress. */
public enum CheckInRhythm {
    /** No check-ins but those planned one by one. */
    NONE(null),
    /** Every week. */
    WEEKLY(Period.ofWeeks(1)),
    /** Every second week. */
    EVERY_TWO_WEEKS(Period.ofWeeks(2)),
    /** Every month. */
    MONTHLY(Period.ofMonths(1)),
    /** Every three months. */
    QUARTERLY(Period.ofMonths(3));

    private final @Nullable Period period;

    CheckInRhythm(@Nullable Period period) {
        this.period = period;
    }

    /**
     * Returns the date of the next check-in: the first that is whole periods after the last one and after today, moved
     * from a weekend to the Monday after; null if there are to be none.
     */
    @Nullable
    LocalDate next(LocalDate last, LocalDate today) {
        if (period == null) {
            return null;
        }
        LocalDate next = last;
        for (int periods = 1; !next.isAfter(today) || periods == 1; periods++) {
            next = last.plus(period.multipliedBy(periods));
        }
        return Weekdays.from(next);
    }
}
