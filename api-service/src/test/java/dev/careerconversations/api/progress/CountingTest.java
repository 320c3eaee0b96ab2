package dev.careerconversations.api.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.api.actionitem.ActionItemDates;
import dev.careerconversations.api.actionitem.ActionItemStatus;
import dev.careerconversations.api.checkin.CheckInCounts;
import dev.careerconversations.api.plan.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final CheckInCounts NO_CHECK_INS = new CheckInCounts(0, 0, 0, 0, null);

    @Test
    void nothing_promised_is_nothing_to_count() {
        ProgressView progress = of(List.of(), NO_CHECK_INS);

        ProgressView.Promises none = new ProgressView.Promises(0, 0, 0, 0, 0, null);
        assertThat(progress)
                .isEqualTo(new ProgressView(
                        TODAY,
                        none,
                        none,
                        new ProgressView.CheckIns(0, 0, 0, 0, null, null, null),
                        null,
                        null,
                        List.of()));
    }

    @Test
    void promises_are_counted_for_each_party() {
        ProgressView progress = of(
                List.of(
                        open(Party.EMPLOYEE, "2026-03-19"),
                        open(Party.EMPLOYEE, "2026-03-20"),
                        open(Party.EMPLOYEE, "2026-03-25"),
                        closed(Party.EMPLOYEE, ActionItemStatus.DONE, "2026-03-10", "2026-03-09T12:00:00Z"),
                        closed(Party.EMPLOYEE, ActionItemStatus.DROPPED, "2026-03-10", "2026-03-09T12:00:00Z"),
                        closed(Party.MANAGER, ActionItemStatus.DONE, "2026-03-10", "2026-03-11T12:00:00Z"),
                        open(Party.MANAGER, "2026-03-22")),
                NO_CHECK_INS);

        assertThat(progress.employee()).isEqualTo(new ProgressView.Promises(3, 1, 1, 0, 1, LocalDate.of(2026, 3, 20)));
        assertThat(progress.manager()).isEqualTo(new ProgressView.Promises(1, 0, 0, 1, 0, LocalDate.of(2026, 3, 22)));
        assertThat(progress.nextDueOn()).isEqualTo(TODAY);
        assertThat(progress.daysToNextDue()).isZero();
    }

    @Test
    void whether_a_promise_was_kept_on_time_is_told_by_the_employees_day() {
        ProgressView progress = of(
                List.of(
                        closed(Party.MANAGER, ActionItemStatus.DONE, "2026-03-10", "2026-03-10T10:59:00Z"),
                        closed(Party.MANAGER, ActionItemStatus.DONE, "2026-03-10", "2026-03-10T11:00:00Z")),
                NO_CHECK_INS);

        assertThat(progress.manager().doneOnTime()).isEqualTo(1);
        assertThat(progress.manager().doneLate()).isEqualTo(1);
    }

    @Test
    void missed_check_ins_were_not_kept() {
        ProgressView progress = of(List.of(), new CheckInCounts(2, 1, 2, 1, LocalDate.of(2026, 3, 23)));

        assertThat(progress.checkIns())
                .isEqualTo(new ProgressView.CheckIns(2, 1, 2, 1, 50, LocalDate.of(2026, 3, 23), 3));
    }

    @Test
    void the_timeline_adds_up() {
        ProgressView progress = of(
                List.of(
                        open(Party.EMPLOYEE, "2026-03-25"),
                        closed(Party.EMPLOYEE, ActionItemStatus.DONE, "2026-03-10", "2026-03-09T00:00:00Z"),
                        closed(Party.MANAGER, ActionItemStatus.DONE, "2026-03-10", "2026-03-09T01:00:00Z"),
                        closed(Party.MANAGER, ActionItemStatus.DROPPED, "2026-03-10", "2026-03-12T01:00:00Z")),
                NO_CHECK_INS);

        assertThat(progress.timeline())
                .containsExactly(
                        new ProgressView.Point(LocalDate.of(2026, 3, 2), 4, 0, 0),
                        new ProgressView.Point(LocalDate.of(2026, 3, 9), 2, 2, 0),
                        new ProgressView.Point(LocalDate.of(2026, 3, 12), 1, 2, 1));
    }

    private static ProgressView of(List<ActionItemDates> items, CheckInCounts checkIns) {
        return new Counting(TODAY, moment -> moment.atZone(AUCKLAND).toLocalDate(), items).with(checkIns);
    }

    private static ActionItemDates open(Party owner, String dueOn) {
        return item(owner, ActionItemStatus.OPEN, dueOn, null);
    }

    private static ActionItemDates closed(Party owner, ActionItemStatus status, String dueOn, String at) {
        return item(owner, status, dueOn, at);
    }

    private static ActionItemDates item(Party owner, ActionItemStatus status, String dueOn, @Nullable String closedAt) {
        return new ActionItemDates(
                owner,
                status,
                LocalDate.parse(dueOn),
                Instant.parse("2026-03-02T09:00:00Z"),
                closedAt == null ? null : Instant.parse(closedAt));
    }
}
