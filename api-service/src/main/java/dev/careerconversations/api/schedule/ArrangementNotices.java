package dev.careerconversations.api.schedule;

import dev.careerconversations.api.plan.AgendaTimes;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanStatus;
import dev.careerconversations.api.schedule.Arrangement.Meeting;
import dev.careerconversations.api.schedule.Arrangement.Proposal;
import dev.careerconversations.api.time.Weekdays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The notices that lead to the meeting. */
final class ArrangementNotices {

    private static final int PREPARED_DAYS_BEFORE = 5;

    private final PlanFacts plan;
    private final Arrangement arrangement;
    private final Set<Notice> notices;

    private ArrangementNotices(PlanFacts plan, Set<Notice> notices) {
        this.plan = plan;
        this.arrangement = plan.arrangement;
        this.notices = notices;
    }

    static void add(PlanFacts plan, Set<Notice> notices) {
        ArrangementNotices rules = new ArrangementNotices(plan, notices);
        switch (plan.status) {
            case PREPARING -> rules.declined();
            case REQUESTED, SCHEDULED -> {
                rules.invitation();
                plan.arrangement.proposals.forEach(rules::proposed);
                rules.agenda();
                rules.agreed();
                rules.prepare();
            }
            case CANCELLED -> rules.cancelled();
            case HELD, FOLLOWED_UP, COMPLETED -> {}
        }
    }

    private void invitation() {
        Instant sentAt = arrangement.invitationSentAt;
        if (sentAt != null) {
            tell(plan.manager, NoticeKind.INVITATION, sentAt.toString(), sentAt, null);
        }
    }

    private void declined() {
        Instant declinedAt = arrangement.declinedAt;
        if (declinedAt != null) {
            tell(plan.employee, NoticeKind.INVITATION_DECLINED, declinedAt.toString(), declinedAt, null);
        }
    }

    /** What the employee proposed before the invitation was written is in its words. */
    private void proposed(Proposal proposal) {
        Instant sentAt = arrangement.invitationSentAt;
        Instant written = arrangement.invitationEditedAt == null ? sentAt : arrangement.invitationEditedAt;
        boolean inInvitation = proposal.by() == Party.EMPLOYEE
                && sentAt != null
                && written != null
                && !proposal.proposedAt().isAfter(written);
        if (!inInvitation) {
            tell(
                    plan.recipient(proposal.by().other()),
                    NoticeKind.TIMES_PROPOSED,
                    proposal.proposedAt().toString(),
                    proposal.proposedAt(),
                    proposal.lastStartsAt());
        }
    }

    private void agenda() {
        Meeting meeting = arrangement.meeting;
        Instant sharedAt = arrangement.agendaSharedAt;
        if (sharedAt != null) {
            tell(
                    plan.manager,
                    NoticeKind.AGENDA,
                    sharedAt.toString(),
                    sharedAt,
                    meeting == null ? null : meeting.startsAt());
        } else if (meeting != null && plan.status == PlanStatus.SCHEDULED && mayShareItself(meeting)) {
            AgendaTimes.byItself(
                            meeting.startsAt(), meeting.timeZone(), meeting.agreedAt(), arrangement.firstAgendaItemAt)
                    .ifPresent(dueAt ->
                            tell(plan.manager, NoticeKind.AGENDA, byItself(meeting), dueAt, meeting.startsAt()));
        }
    }

    /** Once in a plan's life, however often the meeting moves. */
    private boolean mayShareItself(Meeting meeting) {
        Notice.Key key = new Notice.Key(NoticeKind.AGENDA, plan.planId, plan.manager.id(), byItself(meeting));
        return arrangement.sharesAutomatically && (plan.canStillChange(NoticeKind.AGENDA) || plan.mayBeTriedAgain(key));
    }

    private static String byItself(Meeting meeting) {
        return Notice.Key.AUTOMATIC + meeting.startsAt();
    }

    private void agreed() {
        Meeting meeting = arrangement.meeting;
        if (meeting != null && plan.status == PlanStatus.SCHEDULED) {
            NoticeKind kind = meeting.sequence() == 0 ? NoticeKind.MEETING_ACCEPTED : NoticeKind.MEETING_MOVED;
            tellBoth(kind, meeting.sequence(), meeting.changedAt(), meeting.startsAt());
        }
    }

    /** A meeting agreed later than that leaves no time to be reminded. */
    private void prepare() {
        Meeting meeting = arrangement.meeting;
        if (meeting == null || plan.status != PlanStatus.SCHEDULED || arrangement.isPrepared) {
            return;
        }
        LocalDate day = meeting.startsAt().atZone(plan.employee.zone()).toLocalDate();
        Instant dueAt = plan.employee.reminderTimeOn(Weekdays.upTo(day.minusDays(PREPARED_DAYS_BEFORE)));
        if (!dueAt.isBefore(meeting.agreedAt())) {
            tell(plan.employee, NoticeKind.PREPARE, day.toString(), dueAt, meeting.startsAt());
        }
    }

    private void cancelled() {
        Meeting meeting = arrangement.meeting;
        Instant endedAt = plan.endedAt;
        if (meeting != null && endedAt != null) {
            tellBoth(NoticeKind.MEETING_CANCELLED, meeting.sequence() + 1, endedAt, meeting.startsAt());
        }
    }

    private void tellBoth(NoticeKind kind, int sequence, Instant dueAt, Instant staleAt) {
        List.of(plan.employee, plan.manager)
                .forEach(recipient -> tell(recipient, kind, String.valueOf(sequence), dueAt, staleAt));
    }

    /** What is stale the moment it happens, such as a meeting entered after it was held, is told to nobody. */
    private void tell(
            Recipient recipient, NoticeKind kind, String occurrence, Instant dueAt, @Nullable Instant staleAt) {
        if (staleAt == null || dueAt.isBefore(staleAt)) {
            notices.add(new Notice(new Notice.Key(kind, plan.planId, recipient.id(), occurrence), dueAt, staleAt));
        }
    }
}
