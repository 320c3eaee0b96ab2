package dev.careerconversations.worker.compose;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * Whom an email is for, and how they read dates: view {@code recipient_v1}.
 *
 * @param timeZone a zone's name, such as {@code Europe/Berlin}
 * @param locale a language tag, such as {@code en-GB}
 */
record Recipient(UUID id, String name, String email, String timeZone, String locale) {

    // Patterns of our own: the JDK's localized ones differ from one release to the next.
    private static final DateTimeFormatter DATE = english("EEEE, d MMMM uuuu");
    private static final DateTimeFormatter TIME = english("HH:mm 'on' EEEE, d MMMM");
    private static final DateTimeFormatter AMERICAN_DATE = english("EEEE, MMMM d, uuuu");
    private static final DateTimeFormatter AMERICAN_TIME = english("h:mm a 'on' EEEE, MMMM d");

    String date(LocalDate date) {
        return (isAmerican() ? AMERICAN_DATE : DATE).format(date);
    }

    /**
     * Returns a moment as their clock shows it, with the zone's name.
     *
     * @throws java.time.DateTimeException if nobody knows the zone
     */
    String moment(Instant moment) {
        ZonedDateTime local = moment.atZone(ZoneId.of(timeZone));
        return (isAmerican() ? AMERICAN_TIME : TIME).format(local) + " (" + timeZone + ")";
    }

    private boolean isAmerican() {
        return Locale.forLanguageTag(locale).getCountry().equals("US");
    }

    private static DateTimeFormatter english(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
