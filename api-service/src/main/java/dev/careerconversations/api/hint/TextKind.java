package dev.careerconversations.api.hint;

/** Which text of a plan it is: rules say to which of these they apply. */
public enum TextKind {
    /** The words of the invitation. */
    INVITATION,
    /** Title, talking points and questions of an agenda item. */
    AGENDA_ITEM,
    /** What a development request asks for, and why. */
    DEVELOPMENT_REQUEST,
    /** The words of the follow-up. */
    FOLLOW_UP
}
