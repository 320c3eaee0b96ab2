package dev.careerconversations.api.invitation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of an invitation, in English; in other languages in {@code messages/invitation_<language>.properties}. */
@MessageBundle(value = "invitation", locale = "en")
interface InvitationWords {

    @Message("Career development conversation")
    String subject();

    @Message("Hello {manager},")
    String greeting(String manager);

    @Message(
            "I would like to have a career development conversation with you: {minutes} minutes to look ahead at where I want to grow and how you could help me get there. It is not about pay or a review of the past.")
    String purpose(int minutes);

    @Message("I will send you my talking points before we meet.")
    String promise();

    @Message("Which time would suit you?")
    String askForTime();

    @Message("Would one of these times suit you?")
    String askForOneOf();

    /** A time in a zone that is known by a place. */
    @Message("{day}, {time}, {place} time")
    String time(String day, String time, String place);

    @Message("You find the plan here: {link}")
    String plan(String link);

    @Message("Best regards,")
    String closing();

    @Message(
            "Hi {manager}, could we have a career development conversation? {minutes} minutes to look ahead at where I want to grow; talking points will follow. {ask} {link}")
    String inShort(String manager, int minutes, String ask, String link);
}
