package dev.careerconversations.worker.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An SMTP transport that knows how far the current mail got, also when the connection is lost. */
final class PhasedTransport extends SMTPTransport {

    private final Sockets sockets;
    private final MailServer.Patience patience;
    private Phase phase = Phase.CONNECTION;

    PhasedTransport(Session session, Sockets sockets, MailServer.Patience patience) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.sockets = sockets;
        this.patience = patience;
    }

    Phase phase() {
        return phase;
    }

    /** Another mail is to come: where the last one got to says nothing about it. */
    void begin() {
        phase = Phase.CONNECTION;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        phase = Phase.SENDER;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        phase = Phase.RECIPIENTS;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        phase = Phase.TEXT;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        phase = Phase.FINAL_DOT;
        sockets.waitFor(patience.finalDot());
        super.finishData();
        sockets.waitFor(patience.command());
    }
}
