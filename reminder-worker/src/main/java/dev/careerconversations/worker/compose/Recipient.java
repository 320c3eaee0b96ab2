package dev.careerconversations.worker.compose;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Whom an email is for, and how they read dates: view {@code recipient_v1}. */
record Recipient(UUID id, String name, String email, ZoneId zone) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm, EEEE d MMMM", Locale.ENGLISH);

    String date(LocalDate date) {
        return DATE.format(date);
    }

    /** Returns a moment as their clock shows it, with the zone's name. */
    String moment(Instant moment) {
        return TIME.format(moment.atZone(zone)) + " (" + zone.getId() + ")";
    }
}
