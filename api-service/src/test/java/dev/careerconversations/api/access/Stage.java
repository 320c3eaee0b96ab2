package dev.careerconversations.api.access;

/** Where the plan of a scene is in its life. */
enum Stage {
    /** The manager is asked by sharing; before that they know nothing. */
    ASKING,
    /** The invitation is with the manager; shared means the agenda. */
    ASKED,
    /** A meeting is agreed, and there is nothing on the agenda until it is shared. */
    EMPTY_AGENDA,
    /** A meeting is agreed and still to come; shared means the agenda. */
    BEFORE_MEETING,
    /** The outcome is recorded; shared means the agenda, and the follow-up was sent. */
    HELD
}
