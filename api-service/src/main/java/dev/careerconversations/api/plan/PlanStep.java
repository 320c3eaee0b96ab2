package dev.careerconversations.api.plan;

/** What moves a plan from one status of its life to another. */
public enum PlanStep {
    /** The employee sends the invitation. */
    ASK,
    /** The manager declines the invitation. */
    DECLINE,
    /** Both have agreed on a time, through the invitation or by other means. */
    AGREE_MEETING,
    /** The meeting took place: its outcome is recorded. */
    RECORD_OUTCOME,
    /** The follow-up has reached the manager's mail server. No request takes this step; the delivery of the mail does. */
    FOLLOW_UP,
    /** The employee closes the plan. */
    COMPLETE,
    /** The conversation will not take place. */
    CANCEL
}
