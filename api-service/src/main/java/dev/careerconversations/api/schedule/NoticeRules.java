package dev.careerconversations.api.schedule;

import dev.careerconversations.api.plan.PlanStatus;
import dev.careerconversations.api.schedule.Arrangement.Meeting;
import dev.careerconversations.api.schedule.PlanFacts.CheckIn;
import dev.careerconversations.api.schedule.PlanFacts.FollowUp;
import dev.careerconversations.api.time.Weekdays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The notices that a plan implies, as one pure function of its whole state and its two people. It knows no present
 * moment: a notice whose time has come stays implied until the worker has told it or found it stale, so that an outage
 * loses nothing.
 */
final class NoticeRules {

    private static final Duration FIRST_CALL_FOR_OUTCOME = Duration.ofHours(2);
    private static final Duration LAST_CALL_BEFORE_DEADLINE = Duration.ofHours(4);

    private NoticeRules() {}

    static Set<Notice> impliedBy(PlanFacts plan) {
        Set<Notice> notices = new LinkedHashSet<>();
        ArrangementNotices.add(plan, notices);
        if (plan.status == PlanStatus.SCHEDULED) {
            recordOutcome(plan, notices);
        }
        if (plan.status.isKeepingPromises()) {
            followUp(plan, notices);
            plan.actionItems.forEach(item -> ActionItemReminders.add(item, plan.recipient(item.owner()), notices));
            for (CheckIn checkIn : plan.checkIns) {
                List.of(plan.employee, plan.manager).forEach(recipient -> checkIn(checkIn, recipient, notices));
            }
        }
        notices.removeIf(notice -> plan.whyNot(notice.key()).isPresent());
        return notices;
    }

    /** Asked twice; the first is stale once the second is due, so that nobody gets both at once after an outage. */
    private static void recordOutcome(PlanFacts plan, Set<Notice> notices) {
        Meeting meeting = plan.arrangement.meeting;
        if (meeting == null) {
            return;
        }
        Instant deadline = FollowUpTimes.deadline(meeting.endsAt());
        Instant first = meeting.endsAt().plus(FIRST_CALL_FOR_OUTCOME);
        Instant last = deadline.minus(LAST_CALL_BEFORE_DEADLINE);
        notices.add(recordOutcome(plan, meeting.endsAt() + " first", first, last));
        notices.add(recordOutcome(plan, meeting.endsAt() + " last", last, deadline));
    }

    private static Notice recordOutcome(PlanFacts plan, String occurrence, Instant dueAt, Instant staleAt) {
        return new Notice(
                new Notice.Key(NoticeKind.RECORD_OUTCOME, plan.planId, plan.employee.id(), occurrence), dueAt, staleAt);
    }

    private static void followUp(PlanFacts plan, Set<Notice> notices) {
        FollowUp followUp = plan.followUp;
        Meeting meeting = plan.arrangement.meeting;
        Instant recordedAt = plan.outcomeRecordedAt;
        if (followUp == null || followUp.held() || meeting == null || recordedAt == null) {
            return;
        }
        Instant approvedAt = followUp.approvedAt();
        Instant dueAt = approvedAt != null ? approvedAt : FollowUpTimes.byItself(meeting.endsAt(), recordedAt);
        Notice.Key key = new Notice.Key(NoticeKind.FOLLOW_UP, plan.planId, plan.manager.id(), "1");
        notices.add(new Notice(key, dueAt, null));
    }

    private static void checkIn(CheckIn checkIn, Recipient recipient, Set<Notice> notices) {
        LocalDate day = checkIn.dueOn();
        Instant before = recipient.reminderTimeOn(Weekdays.upTo(day.minusDays(1)));
        if (!before.isBefore(checkIn.plannedAt())) {
            Notice.Key key = new Notice.Key(NoticeKind.CHECK_IN, checkIn.id(), recipient.id(), day.toString());
            notices.add(new Notice(key, before, recipient.endOf(day)));
        }
        LocalDate nudgeDay = Weekdays.from(day.plusDays(2));
        Instant nudge = recipient.reminderTimeOn(nudgeDay);
        if (!nudge.isBefore(checkIn.plannedAt())) {
            Notice.Key key = new Notice.Key(NoticeKind.CHECK_IN_NUDGE, checkIn.id(), recipient.id(), day.toString());
            notices.add(new Notice(key, nudge, recipient.endOf(nudgeDay)));
        }
    }
}
