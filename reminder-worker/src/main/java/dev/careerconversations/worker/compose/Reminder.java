package dev.careerconversations.worker.compose;

import dev.careerconversations.worker.compose.Topic.Tone;
import dev.careerconversations.worker.language.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to remind somebody of: view {@code reminder_v1}.
 *
 * @param subjectId the plan, action item or check-in
 * @param title the action item's, if it is about one
 * @param dueOn the date of the action item or check-in, if it is about one; of a check-in that was cancelled, the one that was told
 * @param toldOn the day of a check-in that its reader knew, if it is moved or cancelled
 * @param sequence of a check-in: rises with each of its changes, as RFC 5545 counts
 * @param otherName the other party of the plan
 * @param toEmployee whether the employee is reminded, or the manager
 * @param meetingStartsAt when the two meet, or met
 * @param meetingEndsAt when they part: the follow-up is due 24 hours later (product rule "follow-up")
 * @param staleAt when it is not worth telling any more
 */
record Reminder(
        UUID noticeId,
        String kindName,
        UUID planId,
        UUID subjectId,
        @Nullable String title,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate toldOn,
        int sequence,
        String otherName,
        boolean toEmployee,
        @Nullable Instant meetingStartsAt,
        @Nullable Instant meetingEndsAt,
        @Nullable Instant staleAt) {

    private static final Duration FOLLOW_UP_WITHIN = Duration.ofHours(24);

    static final Comparator<Reminder> URGENCY = Comparator.comparing(Reminder::kind)
            .thenComparing(Reminder::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Reminder::noticeId);

    /** The most urgent first. */
    enum Kind {
        RECORD_OUTCOME(Subscription.OUTCOME, Tone.LATE),
        ACTION_ITEM_OVERDUE(Subscription.ACTION_ITEMS, Tone.LATE),
        ACTION_ITEM_DUE_TODAY(Subscription.ACTION_ITEMS, Tone.NOW),
        CHECK_IN_CANCELLED(Subscription.CHECK_INS, Tone.LATE),
        CHECK_IN_MOVED(Subscription.CHECK_INS, Tone.NOW),
        PREPARE(Subscription.PREPARATION, Tone.NOW),
        CHECK_IN(Subscription.CHECK_INS, Tone.NOW),
        ACTION_ITEM_DUE_SOON(Subscription.ACTION_ITEMS, Tone.CALM),
        CHECK_IN_NUDGE(Subscription.CHECK_INS, Tone.CALM);

        private final Subscription subscription;
        private final Tone tone;

        Kind(Subscription subscription, Tone tone) {
            this.subscription = subscription;
            this.tone = tone;
        }
    }

    /** @throws IllegalArgumentException for a kind of which this version knows nothing to say */
    Kind kind() {
        return Kind.valueOf(kindName);
    }

    Subscription subscription() {
        return kind().subscription;
    }

    /** Whether it tells of a change at once, and nothing beside. */
    boolean isChange() {
        return kind() == Kind.CHECK_IN_MOVED || kind() == Kind.CHECK_IN_CANCELLED;
    }

    Topic topic(Reader reader) {
        return Topic.of(kind().tone, headline(reader), text(reader), next(reader));
    }

    private String headline(Reader reader) {
        Words words = reader.words();
        return switch (kind()) {
            case PREPARE -> words.prepareHeadline(otherName);
            case RECORD_OUTCOME -> words.outcomeHeadline(otherName);
            case ACTION_ITEM_OVERDUE -> words.overdueHeadline(item());
            case ACTION_ITEM_DUE_TODAY ->
                reader.isToday(date())
                        ? words.dueTodayHeadline(item())
                        : words.dueOnHeadline(item(), reader.day(date()));
            case ACTION_ITEM_DUE_SOON -> words.dueSoonHeadline(item());
            case CHECK_IN -> words.checkInHeadline(otherName, reader.day(date()));
            case CHECK_IN_MOVED -> words.checkInMovedHeadline(otherName, reader.day(date()));
            case CHECK_IN_CANCELLED -> words.checkInCancelledHeadline(otherName, reader.day(date()));
            case CHECK_IN_NUDGE -> words.nudgeHeadline(otherName);
        };
    }

    /** What to do next, in a sentence. */
    private String text(Reader reader) {
        Words words = reader.words();
        return switch (kind()) {
            case PREPARE ->
                meetingStartsAt == null ? words.prepareUndated() : words.prepareText(reader.moment(meetingStartsAt));
            case RECORD_OUTCOME -> words.outcomeText(otherName, reader.moment(followUpDeadline()));
            case ACTION_ITEM_OVERDUE -> words.overdueText(reader.day(date()), otherName);
            case ACTION_ITEM_DUE_TODAY ->
                reader.isToday(date()) ? words.dueTodayText(otherName) : words.dueText(reader.day(date()), otherName);
            case ACTION_ITEM_DUE_SOON -> words.dueText(reader.day(date()), otherName);
            case CHECK_IN -> words.checkInText();
            case CHECK_IN_MOVED -> words.checkInMovedText(reader.day(Objects.requireNonNull(toldOn)));
            case CHECK_IN_CANCELLED -> words.checkInCancelledText();
            case CHECK_IN_NUDGE -> words.nudgeText(reader.day(date()));
        };
    }

    private Link next(Reader reader) {
        Words words = reader.words();
        return switch (kind()) {
            case PREPARE -> reader.toPlan(words.continuePreparing(), planId);
            case RECORD_OUTCOME -> reader.toPlan(words.recordOutcome(), planId);
            case ACTION_ITEM_OVERDUE, ACTION_ITEM_DUE_TODAY, ACTION_ITEM_DUE_SOON ->
                reader.toPart(words.updateItem(item()), planId, subjectId);
            case CHECK_IN, CHECK_IN_MOVED -> reader.toPart(words.openCheckIn(), planId, subjectId);
            case CHECK_IN_CANCELLED -> reader.toPlan(words.openPlan(), planId);
            case CHECK_IN_NUDGE -> reader.toPart(words.recordCheckIn(), planId, subjectId);
        };
    }

    /** A meeting that is gone meanwhile leaves the time at which asking ends. */
    private Instant followUpDeadline() {
        return meetingEndsAt == null ? Objects.requireNonNull(staleAt) : meetingEndsAt.plus(FOLLOW_UP_WITHIN);
    }

    private String item() {
        return Objects.requireNonNull(title);
    }

    private LocalDate date() {
        return Objects.requireNonNull(dueOn);
    }
}
