package dev.careerconversations.worker.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP transport that knows how far the current mail got, also when the connection is lost, and what the server said to it,
 * whatever comes after. A mail whose first recipient is not taken goes to nobody: copies would come again with every attempt.
 */
final class PhasedTransport extends SMTPTransport {

    private final Sockets sockets;
    private final MailServer.Patience patience;
    private Phase phase = Phase.CONNECTION;
    private Consent consent = Consent.GIVEN;
    private boolean answered;
    private boolean lost;
    private @Nullable Reply refusal;

    PhasedTransport(Session session, Sockets sockets, MailServer.Patience patience) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.sockets = sockets;
        this.patience = patience;
    }

    Phase phase() {
        return phase;
    }

    /** Returns the server's no to the current mail or to its first recipient, or null if it has said none. */
    @Nullable
    Reply refusal() {
        return refusal;
    }

    /** Whether the server did not answer what it was told last. */
    boolean isLost() {
        return lost;
    }

    /**
     * Another mail is to come: where the last one got to says nothing about it.
     *
     * @param asked before the final dot; without its consent sending fails with {@link HeldBack}
     */
    void begin(Consent asked) {
        enter(Phase.CONNECTION);
        consent = asked;
        refusal = null;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        enter(Phase.SENDER);
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        enter(Phase.RECIPIENTS);
        super.rcptTo();
        Reply no = refusal;
        if (no != null) {
            issueCommand("RSET", -1);
            throw new SendFailedException(no.words());
        }
    }

    @Override
    protected OutputStream data() throws MessagingException {
        enter(Phase.TEXT);
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        if (!consent.isGiven()) {
            throw new HeldBack();
        }
        enter(Phase.FINAL_DOT);
        sockets.waitFor(patience.finalDot());
        super.finishData();
        sockets.waitFor(patience.command());
    }

    /** The first answer of a phase is the one to the mail, or to its first recipient; others are to copies and to RSET. */
    @Override
    protected int readServerResponse() throws MessagingException {
        lost = true;
        int code = super.readServerResponse();
        lost = code < 100;
        if (!answered && phase != Phase.CONNECTION && code >= 400) {
            refusal = new Reply(phase, code, getLastServerResponse());
        }
        answered = true;
        return code;
    }

    private void enter(Phase next) {
        phase = next;
        answered = false;
    }

    /** The library ends the connection at once, so that the server drops what it has of the mail. */
    @SuppressWarnings("serial")
    static final class HeldBack extends IOException {

        private HeldBack() {
            super("held back before the final dot");
        }
    }
}
