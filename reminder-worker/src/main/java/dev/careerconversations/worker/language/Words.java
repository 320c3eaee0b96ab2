package dev.careerconversations.worker.language;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the mails say, in the reader's language: {@code messages/mail*.properties}. A date or a moment among the arguments is in
 * the reader's form already; names and titles are as people typed them.
 */
@MessageBundle("mail")
public interface Words {

    /** Greets. */
    @Message
    String hello(String name);

    /** A moment by the reader's clock. */
    @Message
    String moment(String day, String time, String place);

    /** The subject of a digest. */
    @Message
    String andMore(String first, int count);

    /** What a message has no room for in HTML. */
    @Message
    String moreInPlan();

    /** What a digest has no room for. */
    @Message
    String moreInPlans(int count);

    /** Reminds of preparing. */
    @Message
    String prepareHeadline(String name);

    /** When they meet, and that something is missing. */
    @Message
    String prepareText(String moment);

    /** The same where the meeting has no time any more. */
    @Message
    String prepareUndated();

    /** The text of a link. */
    @Message
    String continuePreparing();

    /** Asks for the outcome. */
    @Message
    String outcomeHeadline(String name);

    /** What to record, and until when. */
    @Message
    String outcomeText(String name, String moment);

    /** The text of a link. */
    @Message
    String recordOutcome();

    /** An action item that is overdue. */
    @Message
    String overdueHeadline(String title);

    /** What to do about it. */
    @Message
    String overdueText(String day, String name);

    /** An action item that is due today. */
    @Message
    String dueTodayHeadline(String title);

    /** For a day that is not today: a weekend's reminders come on Friday. */
    @Message
    String dueOnHeadline(String title, String day);

    /** What to do about it. */
    @Message
    String dueTodayText(String name);

    /** An action item that is due in some days. */
    @Message
    String dueSoonHeadline(String title);

    /** When it is due, and what to do. */
    @Message
    String dueText(String day, String name);

    /** The text of a link. */
    @Message
    String updateItem(String title);

    /** A check-in that is near. */
    @Message
    String checkInHeadline(String name, String day);

    /** What to do there. */
    @Message
    String checkInText();

    /** The text of a link. */
    @Message
    String openCheckIn();

    /** A check-in whose day the reader knew, and the day that it has now. */
    @Message
    String checkInMovedHeadline(String name, String day);

    /** The day that the reader knew, and what becomes of its calendar entry. */
    @Message
    String checkInMovedText(String day);

    /** A check-in that will not take place on the day that the reader knew. */
    @Message
    String checkInCancelledHeadline(String name, String day);

    /** Why, and what becomes of its calendar entry. */
    @Message
    String checkInCancelledText();

    /** Asks for a check-in of which nothing was recorded. */
    @Message
    String nudgeHeadline(String name);

    /** When it was, and what to do. */
    @Message
    String nudgeText(String day);

    /** The text of a link. */
    @Message
    String recordCheckIn();

    /** A meeting that is agreed. */
    @Message
    String acceptedHeadline(String name);

    /** A meeting that was changed. */
    @Message
    String movedHeadline(String name);

    /** A meeting that will not take place. */
    @Message
    String cancelledHeadline(String name);

    /** When, and for how long. */
    @Message
    String meetText(String moment, int minutes);

    /** When they do not meet. */
    @Message
    String doNotMeetText(String moment);

    /** Where they meet. */
    @Message
    String place(String place);

    /** Which link they meet at. */
    @Message
    String videoLink(String link);

    /** The text of a link. */
    @Message
    String openPlan();

    /** The manager has declined. */
    @Message
    String declinedHeadline(String name);

    /** What the employee can do. */
    @Message
    String declinedText();

    /** The text of a link. */
    @Message
    String editInvitation();

    /** The other party proposes times. */
    @Message
    String timesHeadline(String name);

    /** What to do with them. */
    @Message
    String timesText(int minutes);

    /** There are none any more. */
    @Message
    String timesGoneText();

    /** The text of a link. */
    @Message
    String chooseTime();

    /** Before words that somebody has typed. */
    @Message
    String writes(String name);

    /** A heading. */
    @Message
    String promisedBy(String name);

    /** One of them. */
    @Message
    String promise(String title, String day);

    /** Those that there is no room for. */
    @Message
    String morePromises(int count);

    /** A heading. */
    @Message
    String nextCheckIn();

    /** When, and with whom. */
    @Message
    String nextCheckInWith(String name, String day);

    /** What the calendar shows of a meeting. */
    @Message
    String meetingSummary(String employee, String manager);

    /** What the calendar shows of a check-in. */
    @Message
    String checkInSummary(String name);

    /** The sender of a message by a person. */
    @Message
    String sentBy(String name);

    /** Why a message of a person was sent. */
    @Message
    String whyMessage(String name);

    /** Who reads an answer. */
    @Message
    String repliesGoTo(String name);

    /** Why mail about the meeting was sent. */
    @Message
    String whyMeeting();

    /** Why a reminder was sent. */
    @Message
    String whyReminder();

    /** The text of a link. */
    @Message
    String stopPreparation();

    /** The text of a link. */
    @Message
    String stopOutcome();

    /** The text of a link. */
    @Message
    String stopActionItems();

    /** The text of a link. */
    @Message
    String stopCheckIns();
}
