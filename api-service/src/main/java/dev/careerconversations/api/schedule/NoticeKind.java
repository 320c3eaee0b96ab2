package dev.careerconversations.api.schedule;

import dev.careerconversations.api.person.Reminders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a notice tells: the kinds of email of product rule "Emails", and the answers that the two give each other. */
@Schema(description = """
                What is told.
                INVITATION, AGENDA, FOLLOW_UP: the employee's own words to the manager, with a copy to the employee.
                INVITATION_DECLINED: the manager has declined. TIMES_PROPOSED: the other party proposes other times.
                MEETING_ACCEPTED, MEETING_MOVED, MEETING_CANCELLED: the meeting, with its calendar entry.
                PREPARE: the meeting is near and a step of preparation is missing.
                RECORD_OUTCOME: the outcome of the meeting waits to be recorded.
                ACTION_ITEM_DUE_SOON, ACTION_ITEM_DUE_TODAY, ACTION_ITEM_OVERDUE: a promise of mine.
                CHECK_IN: a check-in is near; or one that was announced is moved or cancelled. CHECK_IN_NUDGE: nothing was recorded of one.""")
public enum NoticeKind {
    /** Asks the manager for the meeting. */
    INVITATION(false),
    /** Tells the employee that the manager has declined. */
    INVITATION_DECLINED(false),
    /** Tells a party which times the other one proposes. */
    TIMES_PROPOSED(false),
    /** Tells both that a meeting is agreed, with its calendar entry. */
    MEETING_ACCEPTED(false),
    /** Tells both what has changed of the meeting, with the same calendar entry. */
    MEETING_MOVED(false),
    /** Tells both that the meeting will not take place, and takes its calendar entry back. */
    MEETING_CANCELLED(false),
    /** Brings the shared agenda to the manager. */
    AGENDA(false),
    /** Thanks the manager and recaps both sides' action items. */
    FOLLOW_UP(false),
    /** Reminds the employee of a step of preparation that is missing. */
    PREPARE(true),
    /** Reminds the employee to record what came of the meeting. */
    RECORD_OUTCOME(false),
    ACTION_ITEM_DUE_SOON(true),
    ACTION_ITEM_DUE_TODAY(true),
    ACTION_ITEM_OVERDUE(true),
    /** Tells both that a check-in is near, and whoever knows that, if it is moved or will not take place. */
    CHECK_IN(true),
    /** Asks both for a check-in of which nothing was recorded. */
    CHECK_IN_NUDGE(true);

    private final boolean digest;

    NoticeKind(boolean digest) {
        this.digest = digest;
    }

    /** Whether those due for one person in the same hour arrive as one email. */
    boolean isDigest() {
        return digest;
    }

    /** Returns the kinds that bring the employee's own words to the manager. */
    static List<NoticeKind> messages() {
        return List.of(INVITATION, AGENDA, FOLLOW_UP);
    }

    /** Whether somebody is told this at all, by what they have switched off. */
    boolean isOn(Reminders reminders) {
        return switch (this) {
            case INVITATION,
                    INVITATION_DECLINED,
                    TIMES_PROPOSED,
                    MEETING_ACCEPTED,
                    MEETING_MOVED,
                    MEETING_CANCELLED,
                    AGENDA,
                    FOLLOW_UP -> true;
            case PREPARE -> reminders.preparation();
            case RECORD_OUTCOME -> reminders.outcome();
            case ACTION_ITEM_DUE_SOON, ACTION_ITEM_DUE_TODAY, ACTION_ITEM_OVERDUE -> reminders.actionItems();
            case CHECK_IN, CHECK_IN_NUDGE -> reminders.checkIns();
        };
    }
}
