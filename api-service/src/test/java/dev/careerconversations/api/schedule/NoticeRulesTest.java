package dev.careerconversations.api.schedule;

import static dev.careerconversations.api.schedule.NoticeKind.ACTION_ITEM_DUE_SOON;
import static dev.careerconversations.api.schedule.NoticeKind.ACTION_ITEM_DUE_TODAY;
import static dev.careerconversations.api.schedule.NoticeKind.ACTION_ITEM_OVERDUE;
import static dev.careerconversations.api.schedule.NoticeKind.CHECK_IN;
import static dev.careerconversations.api.schedule.NoticeKind.CHECK_IN_NUDGE;
import static dev.careerconversations.api.schedule.NoticeKind.FOLLOW_UP;
import static dev.careerconversations.api.schedule.NoticeKind.RECORD_OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.api.person.Reminders;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeRulesTest {

    private static final UUID PLAN = UUID.randomUUID();
    private static final UUID ITEM = UUID.randomUUID();
    private static final Reminders ALL = new Reminders(true, true, true, true);
    private static final Recipient EMPLOYEE =
            new Recipient(UUID.randomUUID(), ZoneId.of("Europe/Berlin"), 9, ALL, true);
    private static final Recipient MANAGER =
            new Recipient(UUID.randomUUID(), ZoneId.of("America/New_York"), 8, ALL, true);
    private static final Instant MEETING_STARTS = Instant.parse("2026-03-02T13:30:00Z");
    private static final Instant MEETING_ENDS = Instant.parse("2026-03-02T14:00:00Z");

    @Test
    void the_employee_is_asked_for_the_outcome_after_two_hours_and_four_hours_before_the_deadline() {
        List<Notice> asked = of(plan(PlanStatus.SCHEDULED), RECORD_OUTCOME);

        assertThat(asked)
                .extracting(Notice::dueAt)
                .containsExactly(at("2026-03-02T16:00:00Z"), at("2026-03-03T10:00:00Z"));
        assertThat(asked)
                .extracting(Notice::staleAt)
                .containsExactly(at("2026-03-03T10:00:00Z"), at("2026-03-03T14:00:00Z"));
        assertThat(asked).extracting(n -> n.key().recipientId()).containsOnly(EMPLOYEE.id());
    }

    @Test
    void nobody_is_asked_for_an_outcome_that_is_recorded() {
        assertThat(of(held("2026-03-02T15:00:00Z"), RECORD_OUTCOME)).isEmpty();
    }

    @Test
    void the_follow_up_goes_out_by_itself_an_hour_before_its_deadline() {
        PlanFacts plan = held("2026-03-02T15:00:00Z");
        plan.followUpDrafted(false, null);

        assertThat(only(plan, FOLLOW_UP).dueAt()).isEqualTo(at("2026-03-03T13:00:00Z"));
        assertThat(only(plan, FOLLOW_UP).staleAt()).isNull();
    }

    @Test
    void a_follow_up_whose_outcome_is_recorded_late_leaves_a_quarter_of_an_hour_to_read_it() {
        PlanFacts plan = held("2026-03-04T09:00:00Z");
        plan.followUpDrafted(false, null);

        assertThat(only(plan, FOLLOW_UP).dueAt()).isEqualTo(at("2026-03-04T09:15:00Z"));
    }

    @Test
    void a_held_follow_up_goes_nowhere_and_a_sent_one_goes_at_once() {
        PlanFacts held = held("2026-03-02T15:00:00Z");
        held.followUpDrafted(true, null);
        PlanFacts sent = held("2026-03-02T15:00:00Z");
        sent.followUpDrafted(false, at("2026-03-02T15:30:00Z"));

        assertThat(of(held, FOLLOW_UP)).isEmpty();
        assertThat(only(sent, FOLLOW_UP).dueAt()).isEqualTo(at("2026-03-02T15:30:00Z"));
    }

    @Test
    void an_owner_is_reminded_before_on_and_after_the_due_date_at_their_hour_and_zone() {
        PlanFacts plan = held("2026-03-02T15:00:00Z");
        plan.actionItemOpen(item(Party.MANAGER, "2026-03-19", "2026-03-02T15:00:00Z", Party.EMPLOYEE));

        // New York changes its clocks on 8 March: 08:00 there is 12:00 UTC afterwards.
        assertThat(of(plan, ACTION_ITEM_DUE_SOON))
                .extracting(Notice::dueAt)
                .containsExactly(at("2026-03-16T12:00:00Z"));
        assertThat(of(plan, ACTION_ITEM_DUE_TODAY))
                .extracting(Notice::dueAt)
                .containsExactly(at("2026-03-19T12:00:00Z"));
        assertThat(of(plan, ACTION_ITEM_OVERDUE))
                .extracting(Notice::dueAt)
                .containsExactly(at("2026-03-20T12:00:00Z"), at("2026-03-26T12:00:00Z"), at("2026-04-02T12:00:00Z"));
        assertThat(NoticeRules.impliedBy(plan))
                .extracting(n -> n.key().recipientId())
                .containsOnly(MANAGER.id());
    }

    @Test
    void each_reminder_is_stale_when_the_next_one_is_due_and_the_last_after_a_week() {
        PlanFacts plan = held("2026-03-02T15:00:00Z");
        plan.actionItemOpen(item(Party.EMPLOYEE, "2026-03-19", "2026-03-02T15:00:00Z", Party.EMPLOYEE));

        List<Notice> reminders = List.copyOf(NoticeRules.impliedBy(plan));

        assertThat(reminders).hasSize(5);
        for (int i = 0; i + 1 < reminders.size(); i++) {
            assertThat(reminders.get(i).staleAt())
                    .isEqualTo(reminders.get(i + 1).dueAt());
        }
        assertThat(reminders.get(4).staleAt()).isEqualTo(at("2026-04-09T07:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-21, DUE_TODAY, 2026-03-20, a Saturday's is told on Friday",
        "2026-03-22, DUE_TODAY, 2026-03-20, a Sunday's is told on Friday",
        "2026-03-24, DUE_SOON, 2026-03-20, three days before a Tuesday is a Saturday",
        "2026-03-20, OVERDUE, 2026-03-23, the day after a Friday waits for Monday",
    })
    void reminders_go_out_on_weekdays(LocalDate dueOn, String kind, LocalDate toldOn) {
        PlanFacts plan = held("2026-03-02T15:00:00Z");
        plan.actionItemOpen(item(Party.EMPLOYEE, dueOn.toString(), "2026-03-02T15:00:00Z", Party.EMPLOYEE));

        Notice first = of(plan, NoticeKind.valueOf("ACTION_ITEM_" + kind)).get(0);

        assertThat(first.dueAt().atZone(EMPLOYEE.zone()).toLocalDate()).isEqualTo(toldOn);
    }

    @Test
    void who_plans_their_own_item_is_not_told_at_once_what_they_have_just_written() {
        PlanFacts plan = held("2026-03-02T15:00:00Z");
        plan.actionItemOpen(item(Party.EMPLOYEE, "2026-03-04", "2026-03-02T15:00:00Z", Party.EMPLOYEE));

        assertThat(of(plan, ACTION_ITEM_DUE_SOON)).isEmpty();
        assertThat(of(plan, ACTION_ITEM_DUE_TODAY)).hasSize(1);
    }

    @Test
    void who_is_given_an_item_by_the_other_party_is_told_the_reminder_that_is_still_fresh() {
        PlanFacts plan = held("2026-03-02T15:00:00Z");
        plan.actionItemOpen(item(Party.MANAGER, "2026-03-03", "2026-03-02T15:00:00Z", Party.EMPLOYEE));

        assertThat(only(plan, ACTION_ITEM_DUE_SOON).dueAt()).isBefore(at("2026-03-02T15:00:00Z"));
        assertThat(only(plan, ACTION_ITEM_DUE_SOON).staleAt()).isAfter(at("2026-03-02T15:00:00Z"));
    }

    @Test
    void a_reminder_in_the_hour_that_a_clock_change_skips_moves_forward() {
        Recipient nightOwl = new Recipient(UUID.randomUUID(), ZoneId.of("Europe/Berlin"), 2, ALL, true);

        assertThat(nightOwl.reminderTimeOn(LocalDate.parse("2026-03-29"))).isEqualTo(at("2026-03-29T01:00:00Z"));
    }

    @Test
    void reminders_that_fall_together_where_a_zone_skipped_a_day_are_told_once() {
        Recipient islander = new Recipient(UUID.randomUUID(), ZoneId.of("Pacific/Apia"), 9, ALL, true);
        Set<Notice> notices = new LinkedHashSet<>();

        ActionItemReminders.add(
                item(Party.EMPLOYEE, "2011-12-29", "2011-12-01T00:00:00Z", Party.EMPLOYEE), islander, notices);
        ActionItemReminders.add(
                item(Party.EMPLOYEE, "2011-12-30", "2011-12-01T00:00:00Z", Party.EMPLOYEE), islander, notices);

        assertThat(notices).allMatch(notice -> notice.staleAt().isAfter(notice.dueAt()));
    }

    @Test
    void both_are_told_of_a_check_in_the_day_before_and_nudged_two_days_after() {
        PlanFacts plan = held("2026-03-02T15:00:00Z");
        plan.checkInPlanned(ITEM, LocalDate.parse("2026-04-01"), at("2026-03-02T15:00:00Z"));

        assertThat(of(plan, CHECK_IN))
                .extracting(Notice::dueAt)
                .containsExactlyInAnyOrder(at("2026-03-31T07:00:00Z"), at("2026-03-31T12:00:00Z"));
        assertThat(of(plan, CHECK_IN))
                .extracting(Notice::staleAt)
                .containsExactlyInAnyOrder(at("2026-04-01T22:00:00Z"), at("2026-04-02T04:00:00Z"));
        assertThat(of(plan, CHECK_IN_NUDGE))
                .extracting(Notice::dueAt)
                .containsExactlyInAnyOrder(at("2026-04-03T07:00:00Z"), at("2026-04-03T12:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(
            value = PlanStatus.class,
            names = {"PREPARING", "COMPLETED", "CANCELLED"})
    void a_plan_that_is_not_under_way_implies_nothing(PlanStatus status) {
        PlanFacts plan = plan(status);
        plan.arrangement.invitationSentAt = at("2026-03-01T10:00:00Z");
        plan.arrangement.agendaSharedAt = at("2026-03-01T10:00:00Z");
        plan.outcomeRecorded(at("2026-03-02T15:00:00Z"));
        plan.followUpDrafted(false, null);
        plan.actionItemOpen(item(Party.EMPLOYEE, "2026-03-19", "2026-03-02T15:00:00Z", Party.MANAGER));
        plan.checkInPlanned(ITEM, LocalDate.parse("2026-04-01"), at("2026-03-02T15:00:00Z"));

        assertThat(NoticeRules.impliedBy(plan)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void what_a_person_switched_off_they_alone_are_not_told(Reminders employees, Set<NoticeKind> switchedOff) {
        Recipient employee = new Recipient(EMPLOYEE.id(), EMPLOYEE.zone(), EMPLOYEE.reminderHour(), employees, true);
        PlanFacts scheduled = busy(plan(PlanStatus.SCHEDULED, EMPLOYEE));
        PlanFacts held = busy(plan(PlanStatus.HELD, EMPLOYEE));
        Set<Notice> wanted = new LinkedHashSet<>(NoticeRules.impliedBy(scheduled));
        wanted.addAll(NoticeRules.impliedBy(held));
        wanted.removeIf(notice -> notice.key().recipientId().equals(employee.id())
                && switchedOff.contains(notice.key().kind()));

        Set<Notice> implied = new LinkedHashSet<>(NoticeRules.impliedBy(busy(plan(PlanStatus.SCHEDULED, employee))));
        implied.addAll(NoticeRules.impliedBy(busy(plan(PlanStatus.HELD, employee))));

        assertThat(implied).isEqualTo(wanted);
    }

    @Test
    void whoever_lost_their_address_is_told_nothing_and_the_other_everything() {
        Recipient lost = new Recipient(MANAGER.id(), MANAGER.zone(), MANAGER.reminderHour(), ALL, false);
        PlanFacts held = busy(new PlanFacts(PLAN, PlanStatus.HELD, EMPLOYEE, lost));
        held.arrangement.meeting = meeting(0);

        Set<Notice> implied = NoticeRules.impliedBy(held);

        assertThat(implied)
                .isNotEmpty()
                .extracting(notice -> notice.key().recipientId())
                .containsOnly(EMPLOYEE.id());
        assertThat(implied)
                .isEqualTo(NoticeRules.impliedBy(busy(plan(PlanStatus.HELD))).stream()
                        .filter(notice -> notice.key().recipientId().equals(EMPLOYEE.id()))
                        .collect(Collectors.toSet()));
    }

    static Stream<Arguments> what_a_person_switched_off_they_alone_are_not_told() {
        return Stream.of(
                Arguments.of(new Reminders(true, false, true, true), Set.of(RECORD_OUTCOME)),
                Arguments.of(
                        new Reminders(true, true, false, true),
                        Set.of(ACTION_ITEM_DUE_SOON, ACTION_ITEM_DUE_TODAY, ACTION_ITEM_OVERDUE)),
                Arguments.of(new Reminders(true, true, true, false), Set.of(CHECK_IN, CHECK_IN_NUDGE)),
                Arguments.of(
                        new Reminders(false, false, false, false),
                        Set.of(
                                RECORD_OUTCOME,
                                ACTION_ITEM_DUE_SOON,
                                ACTION_ITEM_DUE_TODAY,
                                ACTION_ITEM_OVERDUE,
                                CHECK_IN,
                                CHECK_IN_NUDGE)));
    }

    private static Arrangement.Meeting meeting(int sequence) {
        Instant agreedAt = at("2026-02-24T10:00:00Z");
        return new Arrangement.Meeting(
                MEETING_STARTS, MEETING_ENDS, ZoneId.of("Europe/Berlin"), sequence, agreedAt, agreedAt);
    }

    private static PlanFacts plan(PlanStatus status) {
        return plan(status, EMPLOYEE);
    }

    private static PlanFacts plan(PlanStatus status, Recipient employee) {
        PlanFacts plan = new PlanFacts(PLAN, status, employee, MANAGER);
        plan.arrangement.meeting = meeting(0);
        return plan;
    }

    /** With something to tell of every kind that its status has. */
    private static PlanFacts busy(PlanFacts plan) {
        plan.arrangement.invitationSentAt = at("2026-02-20T10:00:00Z");
        plan.arrangement.agendaSharedAt = at("2026-03-01T10:00:00Z");
        if (plan.status == PlanStatus.HELD) {
            plan.outcomeRecorded(at("2026-03-02T15:00:00Z"));
            plan.followUpDrafted(false, null);
        }
        plan.actionItemOpen(item(Party.EMPLOYEE, "2026-03-19", "2026-03-02T15:00:00Z", Party.MANAGER));
        plan.actionItemOpen(item(Party.MANAGER, "2026-03-19", "2026-03-02T15:00:00Z", Party.EMPLOYEE));
        plan.checkInPlanned(ITEM, LocalDate.parse("2026-04-01"), at("2026-03-02T15:00:00Z"));
        return plan;
    }

    private static PlanFacts held(String recordedAt) {
        PlanFacts plan = plan(PlanStatus.HELD);
        plan.outcomeRecorded(at(recordedAt));
        return plan;
    }

    private static PlanFacts.ActionItem item(Party owner, String dueOn, String plannedAt, Party plannedBy) {
        return new PlanFacts.ActionItem(ITEM, owner, LocalDate.parse(dueOn), at(plannedAt), plannedBy);
    }

    private static List<Notice> of(PlanFacts plan, NoticeKind kind) {
        return NoticeRules.impliedBy(plan).stream()
                .filter(notice -> notice.key().kind() == kind)
                .toList();
    }

    private static Notice only(PlanFacts plan, NoticeKind kind) {
        assertThat(of(plan, kind)).hasSize(1);
        return of(plan, kind).get(0);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
