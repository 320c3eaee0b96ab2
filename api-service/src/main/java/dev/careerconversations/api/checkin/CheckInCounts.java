package dev.careerconversations.api.checkin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The check-ins of a plan, counted.
 *
 * @param planned of those still planned, all
 * @param missed of those still planned, the ones whose day has passed
 * @param nextOn the first day, today or later, that one is planned for; null if there is none
 */
public record CheckInCounts(
        long planned,
        long missed,
        long recorded,
        long skipped,
        @Nullable LocalDate nextOn) {}
