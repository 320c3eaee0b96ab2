package dev.careerconversations.api.time;

import java.time.LocalDate;

/** Keeps dates out of weekends: Saturday and Sunday, everywhere. */
public final class Weekdays {

    private Weekdays() {}

    /** Returns the date itself, or the Friday before a weekend: what is coming is better told early. */
    public static LocalDate upTo(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> date.minusDays(1);
            case SUNDAY -> date.minusDays(2);
            default -> date;
        };
    }

    /** Returns the date itself, or the Monday after a weekend: what is late can wait for work to begin. */
    public static LocalDate from(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> date.plusDays(2);
            case SUNDAY -> date.plusDays(1);
            default -> date;
        };
    }
}
