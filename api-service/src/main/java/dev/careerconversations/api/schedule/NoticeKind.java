package dev.careerconversations.api.schedule;

import dev.careerconversations.api.person.Reminders;

/** What a notice tells: the kinds of email of product rule "Emails", as far as a plan implies them today. */
public enum NoticeKind {
    /** Asks the manager for the meeting. */
    INVITATION(false),
    /** Brings the shared agenda to the manager. */
    AGENDA(false),
    /** Thanks the manager and recaps both sides' action items. */
    FOLLOW_UP(false),
    /** Reminds the employee to record what came of the meeting. */
    RECORD_OUTCOME(false),
    ACTION_ITEM_DUE_SOON(true),
    ACTION_ITEM_DUE_TODAY(true),
    ACTION_ITEM_OVERDUE(true),
    /** Tells both that a check-in is near. */
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

    /** Whether somebody is told this at all, by what they have switched off. */
    boolean isOn(Reminders reminders) {
        return switch (this) {
            case INVITATION, AGENDA, FOLLOW_UP -> true;
            case RECORD_OUTCOME -> reminders.outcome();
            case ACTION_ITEM_DUE_SOON, ACTION_ITEM_DUE_TODAY, ACTION_ITEM_OVERDUE -> reminders.actionItems();
            case CHECK_IN, CHECK_IN_NUDGE -> reminders.checkIns();
        };
    }
}
