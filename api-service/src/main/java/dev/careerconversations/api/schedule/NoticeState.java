package dev.careerconversations.api.schedule;

/** Where a notice is on its way; see the comments of the table {@code delivery.notice}. */
public enum NoticeState {
    PENDING,
    QUEUED,
    SENDING,
    SENT,
    FAILED,
    SKIPPED,
    CANCELLED;

    /** Whether the API may move it from here: nobody is sending it, and it is not settled. */
    boolean isHeldByTheApi() {
        return isWithdrawable() || this == CANCELLED;
    }

    /** Whether the API can still move or withdraw it: nobody has begun to send it. */
    boolean isWithdrawable() {
        return this == PENDING || this == QUEUED;
    }
}
