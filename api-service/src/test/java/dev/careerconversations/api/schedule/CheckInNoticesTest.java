package dev.careerconversations.api.schedule;

import static dev.careerconversations.api.schedule.NoticeKind.CHECK_IN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.api.person.Reminders;
import dev.careerconversations.api.plan.PlanStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The employee, in Berlin, was told of a check-in on 1 April; the manager was not. */
class CheckInNoticesTest {

    private static final UUID CHECK_IN_ID = UUID.randomUUID();
    private static final Reminders ALL = new Reminders(true, true, true, true);
    private static final Recipient EMPLOYEE =
            new Recipient(UUID.randomUUID(), ZoneId.of("Europe/Berlin"), 9, ALL, true);
    private static final Recipient MANAGER =
            new Recipient(UUID.randomUUID(), ZoneId.of("America/New_York"), 8, ALL, true);
    private static final Instant THE_EVE = Instant.parse("2026-03-31T10:00:00Z");
    private static final Instant END_OF_1_APRIL = Instant.parse("2026-04-01T22:00:00Z");

    @Test
    void whoever_was_told_the_day_is_told_at_once_that_it_is_moved() {
        PlanFacts plan = movedTo("2026-04-08", THE_EVE);

        Notice moved = only(changes(plan));

        assertThat(moved.key().recipientId()).isEqualTo(EMPLOYEE.id());
        assertThat(moved.key().occurrence()).isEqualTo("moved 2026-04-01 2026-04-08 2026-03-31T10:00:00Z");
        assertThat(moved.dueAt()).isEqualTo(THE_EVE);
        assertThat(moved.staleAt()).isEqualTo(END_OF_1_APRIL);
        assertThat(moved.isDigest()).isFalse();
    }

    @Test
    void what_is_moved_to_an_earlier_day_is_worth_telling_until_the_day_that_is_known_is_over() {
        assertThat(only(changes(movedTo("2026-03-31", THE_EVE))).staleAt()).isEqualTo(END_OF_1_APRIL);
    }

    @Test
    void a_day_that_was_announced_after_a_move_that_was_not_told_is_the_one_that_is_known() {
        PlanFacts skipped = told(PlanStatus.FOLLOWED_UP);
        missedAndAnnouncedAnew(skipped);
        skipped.checkInSkipped(CHECK_IN_ID, Instant.parse("2026-04-14T10:00:00Z"));
        PlanFacts moved = movedTo("2026-04-17", Instant.parse("2026-04-14T10:00:00Z"));
        missedAndAnnouncedAnew(moved);
        PlanFacts movedBack = movedTo("2026-04-08", Instant.parse("2026-04-14T10:00:00Z"));
        missedAndAnnouncedAnew(movedBack);

        assertThat(only(changes(skipped)).key().occurrence()).isEqualTo("cancelled 2026-04-15");
        assertThat(only(changes(moved)).key().occurrence()).startsWith("moved 2026-04-15 2026-04-17 ");
        assertThat(only(changes(movedBack)).key().occurrence()).startsWith("moved 2026-04-15 2026-04-08 ");
    }

    /** Moved to the 8th, which was told; to the 15th once that day was over, which was not; that was announced on its eve. */
    private static void missedAndAnnouncedAnew(PlanFacts plan) {
        plan.isTold(
                new Notice.Key(
                        CHECK_IN, CHECK_IN_ID, EMPLOYEE.id(), "moved 2026-04-01 2026-04-08 2026-03-31T10:00:00Z"),
                THE_EVE);
        announced(plan, "2026-04-15", "2026-04-14T07:00:00Z");
    }

    @Test
    void what_is_no_day_is_none() {
        PlanFacts plan = new PlanFacts(UUID.randomUUID(), PlanStatus.FOLLOWED_UP, EMPLOYEE, MANAGER);
        announced(plan, "once more", "2026-03-31T07:00:00Z");
        plan.checkInSkipped(CHECK_IN_ID, THE_EVE);

        assertThat(changes(plan)).isEmpty();
    }

    @Test
    void what_is_over_is_not_begun_with() {
        Notice moved = only(changes(movedTo("2026-04-08", THE_EVE)));

        assertThat(moved.isMissed(THE_EVE)).isFalse();
        assertThat(moved.isMissed(END_OF_1_APRIL.minusSeconds(1))).isFalse();
        assertThat(moved.isMissed(END_OF_1_APRIL)).isTrue();
    }

    @Test
    void a_move_that_is_being_told_stays_implied_and_is_the_day_that_is_known_afterwards() {
        PlanFacts plan = movedTo("2026-04-08", THE_EVE);
        Notice.Key moved = only(changes(plan)).key();
        plan.isTold(moved, THE_EVE);
        PlanFacts movedAgain = movedTo("2026-04-02", THE_EVE.plusSeconds(60));
        movedAgain.isTold(moved, THE_EVE);
        PlanFacts movedBack = movedTo("2026-04-01", THE_EVE.plusSeconds(60));
        movedBack.isTold(moved, THE_EVE);

        assertThat(only(changes(plan)).key()).isEqualTo(moved);
        assertThat(only(changes(movedAgain)).key().occurrence()).startsWith("moved 2026-04-08 2026-04-02 ");
        assertThat(only(changes(movedBack)).key().occurrence()).startsWith("moved 2026-04-08 2026-04-01 ");
    }

    @Test
    void who_moves_it_back_before_anybody_was_told_tells_nothing() {
        assertThat(changes(movedTo("2026-04-01", THE_EVE))).isEmpty();
    }

    @Test
    void a_day_that_is_over_is_not_taken_back() {
        PlanFacts skipped = told(PlanStatus.FOLLOWED_UP);
        skipped.checkInSkipped(CHECK_IN_ID, END_OF_1_APRIL);

        assertThat(changes(movedTo("2026-04-08", END_OF_1_APRIL))).isEmpty();
        assertThat(changes(skipped)).isEmpty();
    }

    @Test
    void whoever_was_told_the_day_is_told_at_once_that_it_is_skipped() {
        PlanFacts plan = told(PlanStatus.FOLLOWED_UP);
        plan.checkInSkipped(CHECK_IN_ID, THE_EVE);

        Notice cancelled = only(changes(plan));

        assertThat(cancelled.key())
                .isEqualTo(new Notice.Key(CHECK_IN, CHECK_IN_ID, EMPLOYEE.id(), "cancelled 2026-04-01"));
        assertThat(cancelled.dueAt()).isEqualTo(THE_EVE);
        assertThat(cancelled.staleAt()).isEqualTo(END_OF_1_APRIL);
        assertThat(cancelled.isDigest()).isFalse();

        plan.isTold(cancelled.key(), THE_EVE);
        assertThat(only(changes(plan))).isEqualTo(cancelled);
    }

    @Test
    void a_plan_that_ends_takes_its_check_ins_back() {
        PlanFacts plan = told(PlanStatus.COMPLETED);
        plan.checkInPlanned(CHECK_IN_ID, LocalDate.parse("2026-04-01"), Instant.parse("2026-03-02T15:00:00Z"));
        plan.endedAt = THE_EVE;

        assertThat(only(changes(plan)).key().occurrence()).isEqualTo("cancelled 2026-04-01");
        assertThat(only(changes(plan)).dueAt()).isEqualTo(THE_EVE);
    }

    @Test
    void who_switched_reminders_of_check_ins_off_is_not_told() {
        Recipient quiet =
                new Recipient(EMPLOYEE.id(), EMPLOYEE.zone(), 9, new Reminders(true, true, true, false), true);
        PlanFacts plan = told(new PlanFacts(UUID.randomUUID(), PlanStatus.FOLLOWED_UP, quiet, MANAGER));
        plan.checkInSkipped(CHECK_IN_ID, THE_EVE);

        assertThat(changes(plan)).isEmpty();
    }

    private static PlanFacts movedTo(String day, Instant at) {
        PlanFacts plan = told(PlanStatus.FOLLOWED_UP);
        plan.checkInPlanned(CHECK_IN_ID, LocalDate.parse(day), at);
        return plan;
    }

    private static PlanFacts told(PlanStatus status) {
        return told(new PlanFacts(UUID.randomUUID(), status, EMPLOYEE, MANAGER));
    }

    private static PlanFacts told(PlanFacts plan) {
        announced(plan, "2026-04-01", "2026-03-31T07:00:00Z");
        return plan;
    }

    private static void announced(PlanFacts plan, String day, String at) {
        plan.isTold(new Notice.Key(CHECK_IN, CHECK_IN_ID, EMPLOYEE.id(), day), Instant.parse(at));
    }

    private static List<Notice> changes(PlanFacts plan) {
        return NoticeRules.impliedBy(plan).stream()
                .filter(notice -> notice.key().isChange())
                .toList();
    }

    private static Notice only(List<Notice> notices) {
        assertThat(notices).hasSize(1);
        return notices.get(0);
    }
}
