package dev.careerconversations.worker.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One connection to the mail server, opened when needed and kept until closed. For one thread. */
public final class Connection implements AutoCloseable {

    private final MailServer server;
    private final Sockets sockets;
    private final Session session;
    private @Nullable PhasedTransport transport;

    public Connection(MailServer server) {
        this.server = server;
        this.sockets = new Sockets();
        this.session = server.session(sockets);
    }

    /** Sends bytes as one mail, whatever happens meanwhile. */
    public Verdict send(byte[] rendered, List<? extends Address> recipients) {
        return send(rendered, recipients, Consent.GIVEN);
    }

    /**
     * Sends bytes as one mail and waits for the server's answer.
     *
     * @param rendered the mail as RFC 5322 has it
     * @param recipients the first is whom it is to, the others get copies
     * @param consent is asked when all but its end has been told
     */
    public Verdict send(byte[] rendered, List<? extends Address> recipients, Consent consent) {
        PhasedTransport reused = transport;
        if (reused != null) {
            Verdict verdict = send(reused, rendered, recipients, consent);
            if (!verdict.endsConnection()
                    || verdict.answer() == Verdict.Answer.HELD_BACK
                    || reused.phase() == Phase.FINAL_DOT) {
                return verdict;
            }
            // The server hung up, as many do after some mails or minutes: that says nothing about this mail.
        }
        hangUp();
        PhasedTransport fresh = new PhasedTransport(session, sockets, server.patience());
        try {
            fresh.connect(server.host(), server.port(), server.username(), server.password());
        } catch (MessagingException e) {
            return Verdict.of(e, Phase.CONNECTION, recipients.get(0));
        }
        transport = fresh;
        return send(fresh, rendered, recipients, consent);
    }

    @Override
    public void close() {
        hangUp();
    }

    /** Ends the connection for now; the next mail opens another. */
    public void hangUp() {
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

    private Verdict send(PhasedTransport open, byte[] rendered, List<? extends Address> recipients, Consent consent) {
        open.begin(consent);
        try {
            open.sendMessage(new RenderedMessage(session, rendered), recipients.toArray(Address[]::new));
            return Verdict.ACCEPTED;
        } catch (MessagingException e) {
            Verdict verdict = verdict(open, e, recipients);
            if (verdict.endsConnection() || open.isLost()) {
                hangUp();
            }
            return verdict;
        } catch (RuntimeException e) {
            // The library has closed its connection, and said nothing of it with the answer before.
            hangUp();
            return verdict(open, new MessagingException("the connection was lost", e), recipients);
        }
    }

    private static Verdict verdict(
            PhasedTransport open, MessagingException failure, List<? extends Address> recipients) {
        if (failure.getNextException() instanceof PhasedTransport.HeldBack) {
            return Verdict.HELD_BACK;
        }
        Reply refusal = open.refusal();
        return refusal != null ? Verdict.of(refusal) : Verdict.of(failure, open.phase(), recipients.get(0));
    }
}
