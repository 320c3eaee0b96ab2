package dev.careerconversations.api.schedule;

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
}
