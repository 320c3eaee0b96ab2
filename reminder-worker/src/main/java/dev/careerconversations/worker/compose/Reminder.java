package dev.careerconversations.worker.compose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to remind somebody of: view {@code reminder_v1}.
 *
 * @param title the action item's, if it is about one
 * @param dueOn the date of the action item or check-in, if it is about one
 * @param otherName the other party of the plan
 * @param meetingStartsAt when the two meet, or met
 * @param staleAt when it is too late: for an outcome to be recorded, the follow-up's deadline
 */
record Reminder(
        UUID noticeId,
        String kindName,
        UUID planId,
        @Nullable String title,
        @Nullable LocalDate dueOn,
        String otherName,
        @Nullable Instant meetingStartsAt,
        @Nullable Instant staleAt) {

    /** The most urgent first. */
    enum Kind {
        RECORD_OUTCOME,
        ACTION_ITEM_OVERDUE,
        ACTION_ITEM_DUE_TODAY,
        PREPARE,
        ACTION_ITEM_DUE_SOON,
        CHECK_IN,
        CHECK_IN_NUDGE
    }

    /** @throws IllegalArgumentException for a kind of which this version knows nothing to say */
    Kind kind() {
        return Kind.valueOf(kindName);
    }

    String subject(Recipient reader) {
        return switch (kind()) {
            case PREPARE -> "Prepare your conversation with " + otherName;
            case RECORD_OUTCOME -> "Record what you and " + otherName + " agreed on";
            case ACTION_ITEM_OVERDUE -> "Overdue: " + title;
            case ACTION_ITEM_DUE_TODAY -> "Due " + on(reader) + ": " + title;
            case ACTION_ITEM_DUE_SOON -> "Due soon: " + title;
            case CHECK_IN -> "Check-in with " + otherName + " on " + on(reader);
            case CHECK_IN_NUDGE -> "How was your check-in with " + otherName + "?";
        };
    }

    /** What to do next, in a sentence. */
    String action(Recipient reader) {
        return switch (kind()) {
            case PREPARE ->
                "You meet at " + (meetingStartsAt == null ? "a time to come" : reader.moment(meetingStartsAt))
                        + ". Something is still missing: the plan shows what, and why it matters.";
            case RECORD_OUTCOME ->
                "Note down your takeaways and what each of you will do; the follow-up to " + otherName + " is due by "
                        + (staleAt == null ? "tomorrow" : reader.moment(staleAt)) + ".";
            case ACTION_ITEM_OVERDUE ->
                "It was due on " + on(reader) + ". Mark it done, or agree on a new date with " + otherName + ".";
            case ACTION_ITEM_DUE_TODAY, ACTION_ITEM_DUE_SOON ->
                "It is due on " + on(reader) + ". Mark it done, or tell " + otherName + " how far you are.";
            case CHECK_IN ->
                "Look at your action items with " + otherName + " on " + on(reader) + ", and note down what you find.";
            case CHECK_IN_NUDGE -> "Nothing was noted down since " + on(reader) + ". A sentence is enough; or skip it.";
        };
    }

    private String on(Recipient reader) {
        return dueOn == null ? "" : reader.date(dueOn);
    }
}
