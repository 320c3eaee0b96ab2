package dev.careerconversations.api.agenda;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around an agenda, in English; in other languages in {@code messages/agenda_<language>.properties}. */
@MessageBundle(value = "agenda", locale = "en")
interface AgendaWords {

    @Message("Agenda for our career development conversation")
    String subject();

    @Message("Hello {manager},")
    String greeting(String manager);

    @Message("this is what I would like to talk about:")
    String introduction();

    @Message("{minutes} minutes")
    String minutes(int minutes);

    @Message("1 minute")
    String oneMinute();

    @Message("Please add whatever is on your mind: {link}")
    String invitationToAdd(String link);

    @Message("Best regards,")
    String closing();
}
