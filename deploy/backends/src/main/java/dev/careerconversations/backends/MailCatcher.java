package dev.careerconversations.backends;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A mail server on localhost that takes mail for anybody over real SMTP, and shows it over IMAP and to Java. */
public final class MailCatcher implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final GreenMail server;
    private final List<CaughtMail> received = new CopyOnWriteArrayList<>();
    private final Consumer<CaughtMail> onArrival;

    private MailCatcher(GreenMail server, Consumer<CaughtMail> onArrival) {
        this.server = server;
        this.onArrival = onArrival;
    }

    /**
     * Starts a server. Every mailbox opens for its address as user and password.
     *
     * @param smtpPort the SMTP port, or 0 for a free one
     * @param imapPort the IMAP port, or 0 for a free one
     * @param onArrival is told each mail once, however many people it is for, in the server's thread
     * @throws IllegalStateException when it cannot start, such as when a port is busy
     */
    public static MailCatcher start(int smtpPort, int imapPort, Consumer<CaughtMail> onArrival) {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtpPort, HOST, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, HOST, ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        MailCatcher catcher = new MailCatcher(server, onArrival);
        server.getUserManager().setMessageDeliveryHandler(catcher::take);
        return catcher;
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    /** Returns what has arrived so far, in the order of arrival. */
    public List<CaughtMail> received() {
        return List.copyOf(received);
    }

    /** Forgets what has arrived. */
    public void clear() {
        received.clear();
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Is called once for each recipient; the first call stands for the mail. */
    private GreenMailUser take(MovingMessage message, MailAddress recipient) throws UserException {
        List<String> envelope =
                message.getToAddresses().stream().map(MailAddress::getEmail).toList();
        if (recipient.getEmail().equals(envelope.get(0))) {
            CaughtMail mail = CaughtMail.of(envelope, message.getMessage());
            received.add(mail);
            onArrival.accept(mail);
        }
        return mailbox(recipient.getEmail());
    }

    private synchronized GreenMailUser mailbox(String email) throws UserException {
        UserManager users = server.getUserManager();
        GreenMailUser known = users.getUserByEmail(email);
        return known != null ? known : users.createUser(email, email, email);
    }
}
