package dev.careerconversations.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.api.person.Reminders;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanStatus;
import dev.careerconversations.api.schedule.PlanFacts.ActionItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both clock changes of a year, where they are of half an hour, in the south, at midnight or on a weekday, too. */
class ClockChangesTest {

    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final UUID PLAN = UUID.randomUUID();
    private static final UUID ITEM = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Africa/Cairo"})
    void every_day_has_one_reminder_time_at_any_hour_and_none_is_early(ZoneId zone) {
        for (ZoneOffsetTransition change : changes(zone)) {
            for (int hour = 0; hour < 24; hour++) {
                Recipient reader = reader(zone, hour);
                LocalDate day = change.getDateTimeBefore().toLocalDate();

                for (LocalDate date = day.minusDays(2); date.isBefore(day.plusDays(3)); date = date.plusDays(1)) {
                    ZonedDateTime told = reader.reminderTimeOn(date).atZone(zone);
                    Duration late = Duration.between(LocalTime.of(hour, 0), told.toLocalTime());

                    assertThat(told.toLocalDate()).isEqualTo(date);
                    assertThat(late).isBetween(Duration.ZERO, skippedOn(change, date));
                    assertThat(told.toOffsetDateTime())
                            .as("the first of an hour that comes twice")
                            .isEqualTo(told.withEarlierOffsetAtOverlap().toOffsetDateTime());
                    assertThat(reader.reminderTimeOn(date.plusDays(1))).isAfter(told.toInstant());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Africa/Cairo"})
    void what_is_due_around_a_clock_change_is_told_as_often_as_anywhere_else(ZoneId zone) {
        for (ZoneOffsetTransition change : changes(zone)) {
            LocalDate day = change.getDateTimeBefore().toLocalDate();
            for (LocalDate dueOn = day.minusDays(15); dueOn.isBefore(day.plusDays(5)); dueOn = dueOn.plusDays(1)) {
                List<Notice> told = remindersOf(dueOn, reader(zone, 2));

                assertThat(told).hasSize(5);
                assertThat(told).extracting(Notice::key).doesNotHaveDuplicates();
                for (int i = 0; i < 4; i++) {
                    assertThat(told.get(i).dueAt()).isBefore(told.get(i + 1).dueAt());
                    assertThat(told.get(i).staleAt()).isEqualTo(told.get(i + 1).dueAt());
                }
            }
        }
    }

    private static List<Notice> remindersOf(LocalDate dueOn, Recipient reader) {
        PlanFacts plan = new PlanFacts(PLAN, PlanStatus.HELD, reader, reader(ZoneOffset.UTC, 9));
        plan.outcomeRecorded(YEAR);
        plan.actionItemOpen(new ActionItem(ITEM, Party.EMPLOYEE, dueOn, YEAR, Party.EMPLOYEE));
        return NoticeRules.impliedBy(plan).stream()
                .sorted(Comparator.comparing(Notice::dueAt))
                .toList();
    }

    private static Recipient reader(ZoneId zone, int hour) {
        return new Recipient(UUID.randomUUID(), zone, hour, new Reminders(true, true, true, true), true);
    }

    private static Duration skippedOn(ZoneOffsetTransition change, LocalDate date) {
        boolean thatDay = change.getDateTimeBefore().toLocalDate().equals(date);
        return thatDay && change.isGap() ? change.getDuration() : Duration.ZERO;
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        Instant end = YEAR.plus(Duration.ofDays(365));
        for (ZoneOffsetTransition next = zone.getRules().nextTransition(YEAR);
                next != null && next.getInstant().isBefore(end);
                next = zone.getRules().nextTransition(next.getInstant())) {
            changes.add(next);
        }
        assertThat(changes).as("clock changes of %s", zone).hasSize(2);
        return changes;
    }
}
