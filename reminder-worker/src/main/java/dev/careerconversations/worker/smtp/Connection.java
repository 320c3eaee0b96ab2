package dev.careerconversations.worker.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One connection to the mail server, opened when needed and kept until closed. For one thread. */
public final class Connection implements AutoCloseable {

    private final MailServer server;
    private final Session session;
    private @Nullable PhasedTransport transport;

    public Connection(MailServer server) {
        this.server = server;
        this.session = server.session();
    }

    /**
     * Sends bytes as one mail and waits for the server's answer.
     *
     * @param rendered the mail as RFC 5322 has it, with CRLF line ends
     * @param recipients the first is whom it is to, the others get copies
     */
    public Verdict send(byte[] rendered, List<? extends Address> recipients) {
        PhasedTransport reused = transport;
        if (reused != null) {
            Verdict verdict = send(reused, rendered, recipients);
            // A server may have hung up on an idle connection: that says nothing about this mail.
            if (reused.isAlive() || reused.mayHaveBeenTaken() || verdict.answer() != Verdict.Answer.PUT_OFF) {
                return verdict;
            }
        }
        try {
            PhasedTransport fresh = new PhasedTransport(session);
            fresh.connect(server.host(), server.port(), server.username(), server.password());
            transport = fresh;
            return send(fresh, rendered, recipients);
        } catch (MessagingException e) {
            close();
            return Verdict.noConnection(e);
        }
    }

    @Override
    public void close() {
        PhasedTransport open = transport;
        transport = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                // it is gone either way, and every mail on it has been answered
            }
        }
    }

    private Verdict send(PhasedTransport open, byte[] rendered, List<? extends Address> recipients) {
        open.begin();
        try {
            open.sendMessage(new RenderedMessage(session, rendered), recipients.toArray(Address[]::new));
            return Verdict.ACCEPTED;
        } catch (MessagingException | IllegalStateException e) {
            Verdict verdict = Verdict.of(e, recipients.get(0), open.mayHaveBeenTaken());
            if (!open.isAlive() || verdict.answer() == Verdict.Answer.UNWELL) {
                close();
            }
            return verdict;
        }
    }
}
