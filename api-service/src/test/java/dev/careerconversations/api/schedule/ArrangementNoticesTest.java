package dev.careerconversations.api.schedule;

import static dev.careerconversations.api.schedule.NoticeKind.AGENDA;
import static dev.careerconversations.api.schedule.NoticeKind.INVITATION;
import static dev.careerconversations.api.schedule.NoticeKind.INVITATION_DECLINED;
import static dev.careerconversations.api.schedule.NoticeKind.MEETING_ACCEPTED;
import static dev.careerconversations.api.schedule.NoticeKind.MEETING_CANCELLED;
import static dev.careerconversations.api.schedule.NoticeKind.MEETING_MOVED;
import static dev.careerconversations.api.schedule.NoticeKind.PREPARE;
import static dev.careerconversations.api.schedule.NoticeKind.TIMES_PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.api.person.Reminders;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrangementNoticesTest {

    private static final Reminders ALL = new Reminders(true, true, true, true);
    private static final Recipient EMPLOYEE =
            new Recipient(UUID.randomUUID(), ZoneId.of("Europe/Berlin"), 9, ALL, true);
    private static final Recipient MANAGER =
            new Recipient(UUID.randomUUID(), ZoneId.of("America/New_York"), 8, ALL, true);
    private static final Instant AGREED = Instant.parse("2026-03-20T10:00:00Z");
    private static final Instant STARTS = Instant.parse("2026-03-30T12:00:00Z");

    @Test
    void an_invitation_goes_to_the_manager_the_moment_it_is_sent() {
        PlanFacts plan = plan(PlanStatus.REQUESTED);
        plan.arrangement.invitationSentAt = AGREED;

        Notice notice = only(plan, INVITATION);

        assertThat(notice.key().recipientId()).isEqualTo(MANAGER.id());
        assertThat(notice.dueAt()).isEqualTo(AGREED);
        assertThat(notice.staleAt()).isNull();
    }

    @Test
    void a_declined_invitation_is_told_to_the_employee() {
        PlanFacts plan = plan(PlanStatus.PREPARING);
        plan.arrangement.declinedAt = AGREED;

        assertThat(only(plan, INVITATION_DECLINED).key().recipientId()).isEqualTo(EMPLOYEE.id());
    }

    @Test
    void proposed_times_are_told_to_the_other_party_until_the_last_has_come() {
        PlanFacts plan = plan(PlanStatus.REQUESTED);
        plan.arrangement.invitationSentAt = AGREED;
        plan.arrangement.proposals.add(new Arrangement.Proposal(Party.MANAGER, AGREED, STARTS));

        assertThat(only(plan, TIMES_PROPOSED).key().recipientId()).isEqualTo(EMPLOYEE.id());
        assertThat(only(plan, TIMES_PROPOSED).staleAt()).isEqualTo(STARTS);
    }

    @Test
    void times_that_the_employee_proposed_with_the_invitation_are_told_by_it_and_later_ones_by_themselves() {
        PlanFacts plan = plan(PlanStatus.REQUESTED);
        plan.arrangement.invitationSentAt = AGREED;
        plan.arrangement.proposals.add(new Arrangement.Proposal(Party.EMPLOYEE, AGREED, STARTS));
        PlanFacts later = plan(PlanStatus.SCHEDULED);
        later.arrangement.invitationSentAt = AGREED;
        later.arrangement.proposals.add(new Arrangement.Proposal(Party.EMPLOYEE, AGREED.plusSeconds(60), STARTS));

        assertThat(of(plan, TIMES_PROPOSED)).isEmpty();
        assertThat(only(later, TIMES_PROPOSED).key().recipientId()).isEqualTo(MANAGER.id());
    }

    @Test
    void an_agreed_meeting_is_told_to_both_at_once_until_it_starts() {
        PlanFacts plan = scheduled(0);

        assertThat(of(plan, MEETING_ACCEPTED))
                .extracting(notice -> notice.key().recipientId())
                .containsExactly(EMPLOYEE.id(), MANAGER.id());
        assertThat(of(plan, MEETING_ACCEPTED)).extracting(Notice::dueAt).containsOnly(AGREED);
        assertThat(of(plan, MEETING_ACCEPTED)).extracting(Notice::staleAt).containsOnly(STARTS);
        assertThat(of(plan, MEETING_MOVED)).isEmpty();
    }

    @Test
    void each_change_of_a_meeting_is_told_once_to_each() {
        assertThat(of(scheduled(2), MEETING_MOVED))
                .hasSize(2)
                .extracting(notice -> notice.key().occurrence())
                .containsOnly("2");
        assertThat(of(scheduled(2), MEETING_ACCEPTED)).isEmpty();
    }

    @Test
    void a_meeting_entered_after_it_began_is_news_to_nobody() {
        PlanFacts plan = plan(PlanStatus.SCHEDULED);
        plan.arrangement.meeting = meeting(0, STARTS.plusSeconds(1));

        assertThat(NoticeRules.impliedBy(plan))
                .extracting(notice -> notice.key().kind())
                .doesNotContain(MEETING_ACCEPTED, AGENDA);
    }

    @Test
    void a_meeting_that_will_not_take_place_is_told_to_both_unless_it_has_begun() {
        PlanFacts cancelled = plan(PlanStatus.CANCELLED);
        cancelled.arrangement.meeting = meeting(1, AGREED);
        cancelled.endedAt = STARTS.minusSeconds(1);
        PlanFacts late = plan(PlanStatus.CANCELLED);
        late.arrangement.meeting = meeting(1, AGREED);
        late.endedAt = STARTS;

        assertThat(of(cancelled, MEETING_CANCELLED))
                .hasSize(2)
                .extracting(notice -> notice.key().occurrence())
                .containsOnly("2");
        assertThat(NoticeRules.impliedBy(late)).isEmpty();
    }

    @Test
    void a_shared_agenda_goes_to_the_manager_until_the_meeting_starts() {
        PlanFacts plan = scheduled(0);
        plan.arrangement.agendaSharedAt = AGREED;
        PlanFacts late = scheduled(0);
        late.arrangement.agendaSharedAt = STARTS;

        assertThat(only(plan, AGENDA).staleAt()).isEqualTo(STARTS);
        assertThat(of(late, AGENDA)).as("shared when the meeting has begun").isEmpty();
    }

    @Test
    void an_agenda_shares_itself_two_days_before_by_the_clock_of_the_meeting() {
        PlanFacts plan = scheduled(0);
        plan.arrangement.firstAgendaItemAt = AGREED;

        assertThat(only(plan, AGENDA).dueAt())
                .as("14:00 in Berlin, over the change of clocks on 29 March")
                .isEqualTo(Instant.parse("2026-03-28T13:00:00Z"));
    }

    @Test
    void an_agenda_begun_or_a_meeting_agreed_too_late_and_one_that_is_not_to_does_not_share_itself() {
        Instant tooLate = Instant.parse("2026-03-28T13:00:01Z");
        PlanFacts begunLate = scheduled(0);
        begunLate.arrangement.firstAgendaItemAt = tooLate;
        PlanFacts agreedLate = plan(PlanStatus.SCHEDULED);
        agreedLate.arrangement.firstAgendaItemAt = AGREED;
        agreedLate.arrangement.meeting = meeting(0, tooLate);
        PlanFacts unwanted = scheduled(0);
        unwanted.arrangement.firstAgendaItemAt = AGREED;
        unwanted.arrangement.sharesAutomatically = false;
        PlanFacts empty = scheduled(0);

        for (PlanFacts plan : List.of(begunLate, agreedLate, unwanted, empty)) {
            assertThat(of(plan, AGENDA)).isEmpty();
        }
    }

    @Test
    void the_employee_is_reminded_of_what_is_missing_five_days_before_at_their_hour_on_a_weekday() {
        PlanFacts plan = scheduled(0);
        plan.arrangement.isPrepared = false;

        Notice notice = only(plan, PREPARE);

        assertThat(notice.key().recipientId()).isEqualTo(EMPLOYEE.id());
        assertThat(notice.dueAt())
                .as("Wednesday, 25 March, 09:00 in Berlin")
                .isEqualTo(Instant.parse("2026-03-25T08:00:00Z"));
        assertThat(notice.staleAt()).isEqualTo(STARTS);
        assertThat(notice.key().kind().isDigest()).isTrue();
    }

    @Test
    void nobody_is_reminded_of_what_is_not_missing_or_of_a_meeting_agreed_too_late_for_it() {
        PlanFacts late = plan(PlanStatus.SCHEDULED);
        late.arrangement.isPrepared = false;
        late.arrangement.meeting = meeting(0, Instant.parse("2026-03-25T08:00:01Z"));

        assertThat(of(scheduled(0), PREPARE)).isEmpty();
        assertThat(of(late, PREPARE)).isEmpty();
    }

    private static PlanFacts scheduled(int sequence) {
        PlanFacts plan = plan(PlanStatus.SCHEDULED);
        plan.arrangement.meeting = meeting(sequence, AGREED);
        return plan;
    }

    private static Arrangement.Meeting meeting(int sequence, Instant agreedAt) {
        return new Arrangement.Meeting(
                STARTS, STARTS.plus(Duration.ofMinutes(30)), ZoneId.of("Europe/Berlin"), sequence, agreedAt, agreedAt);
    }

    private static PlanFacts plan(PlanStatus status) {
        return new PlanFacts(UUID.randomUUID(), status, EMPLOYEE, MANAGER);
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
}
