package dev.careerconversations.api.schedule;

import dev.careerconversations.api.plan.PlanStatus;
import dev.careerconversations.api.schedule.Arrangement.Meeting;
import dev.careerconversations.api.schedule.PlanFacts.FollowUp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
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
        }
        CheckInNotices.add(plan, notices);
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
}
