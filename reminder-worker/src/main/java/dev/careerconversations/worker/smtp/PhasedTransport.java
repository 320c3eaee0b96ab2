package dev.careerconversations.worker.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An SMTP transport that knows how far the current mail got, also when the connection is lost. */
final class PhasedTransport extends SMTPTransport {

    private boolean finalDotSent;
    private boolean alive = true;

    PhasedTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /** Whether the final dot was sent: unless it answered otherwise, the server may have taken the mail. */
    boolean mayHaveBeenTaken() {
        return finalDotSent;
    }

    /** Whether the connection can carry another mail. */
    boolean isAlive() {
        return alive;
    }

    /** Forgets how far the mail before got. */
    void begin() {
        finalDotSent = false;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        finalDotSent = true;
        super.finishData();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        try {
            int code = super.readServerResponse();
            if (code == -1 || code == 421) {
                alive = false;
            }
            return code;
        } catch (MessagingException e) {
            alive = false;
            throw e;
        }
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        try {
            super.sendCommand(command);
        } catch (MessagingException e) {
            alive = false;
            throw e;
        }
    }
}
