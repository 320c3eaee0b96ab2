package dev.careerconversations.api.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that the caller is told by email.
 *
 * @param planId the plan that it is about
 * @param subjectId the plan, action item or check-in that it is about
 * @param copy whether it is addressed to the other party and the caller gets a copy
 * @param dueAt when it is, or was, to be told
 * @param state what became of it
 * @param reason why it was, or will be, skipped or could not be delivered; null otherwise
 * @param settledAt when it was sent, skipped or failed; null before, and for what was withdrawn
 */
@Schema(name = "Notice", description = "Something that I am told by email.")
record MyNotice(
        UUID id,
        NoticeKind kind,
        UUID planId,
        UUID subjectId,
        boolean copy,
        Instant dueAt,
        State state,
        @Nullable Reason reason,
        @Nullable Instant settledAt) {

    /** What became of a notice, as its reader sees it. */
    @Schema(name = "NoticeState", description = """
                    UPCOMING: will be sent when it is due, and can still change.
                    SENDING: on its way to the mail server.
                    SENT: taken by the mail server.
                    SKIPPED: not sent, for the reason given.
                    FAILED: the mail server did not take it.""")
    enum State {
        UPCOMING,
        SENDING,
        SENT,
        SKIPPED,
        FAILED;

        static State of(NoticeState state) {
            return switch (state) {
                case PENDING, QUEUED -> UPCOMING;
                case SENDING -> SENDING;
                case SENT -> SENT;
                case SKIPPED, CANCELLED -> SKIPPED;
                case FAILED -> FAILED;
            };
        }

        /** Returns the states of the schedule that a reader sees as this one. */
        List<NoticeState> ofSchedule() {
            return List.of(NoticeState.values()).stream()
                    .filter(state -> of(state) == this)
                    .toList();
        }
    }

    /** Why something was not sent. */
    @Schema(name = "NoticeReason", description = """
                    STALE: its time had passed before it could be sent.
                    SWITCHED_OFF: its reader has switched this reminder off.
                    NO_LONGER_NEEDED: done, moved or cancelled meanwhile.
                    UNREACHABLE: its reader's address has become somebody else's.
                    UNDELIVERABLE: refused by the mail server, or given up after two days.""")
    enum Reason {
        STALE,
        SWITCHED_OFF,
        NO_LONGER_NEEDED,
        UNREACHABLE,
        UNDELIVERABLE;

        static Reason ofWithdrawal(@Nullable String reason) {
            if (Schedule.SWITCHED_OFF.equals(reason)) {
                return SWITCHED_OFF;
            }
            return Schedule.UNREACHABLE.equals(reason) ? UNREACHABLE : NO_LONGER_NEEDED;
        }
    }

    /**
     * One page of what I am told.
     *
     * @param next the cursor of the next page; null on the last
     */
    @Schema(name = "NoticeList")
    record Page(List<MyNotice> items, @Nullable String next) {}
}
