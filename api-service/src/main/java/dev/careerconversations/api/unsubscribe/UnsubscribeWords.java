package dev.careerconversations.api.unsubscribe;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page, in English; in other languages in {@code messages/unsubscribe_<language>.properties}. */
@MessageBundle(value = "unsubscribe", locale = "en")
interface UnsubscribeWords {

    @Message("Switch these reminders off?")
    String ask();

    @Message("You would get no more reminder emails about:")
    String askAbout();

    @Message("Switch off")
    String off();

    @Message("These reminders are off")
    String done();

    @Message("You get no more reminder emails about:")
    String doneAbout();

    @Message("Switch on again")
    String on();

    @Message("These reminders are on again")
    String undone();

    @Message("You get reminder emails about:")
    String undoneAbout();

    @Message("preparing a conversation")
    String preparation();

    @Message("recording what came of a conversation")
    String outcome();

    @Message("action items that are due")
    String actionItems();

    @Message("check-ins")
    String checkIns();

    @Message("Invitations, changes of a meeting and messages from your conversation partner still reach you.")
    String rest();

    @Message("This link does not work")
    String unknown();

    @Message(
            "Perhaps part of it is missing. Open it from the email again, or choose in the application what you are reminded of.")
    String unknownHelp();
}
