package dev.careerconversations.worker.smtp;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where mail is handed over, and how.
 *
 * @param username null to send without authentication
 * @param tls whether to speak TLS from the first byte
 * @param startTls REQUIRED, OPTIONAL or DISABLED, as of quarkus-mailer
 * @param trust whom TLS trusts; null for what Java trusts
 * @param envelopeSender where the server sends what it could not deliver
 * @param patience how long each of its steps may take
 */
public record MailServer(
        String host,
        int port,
        @Nullable String username,
        @Nullable String password,
        boolean tls,
        String startTls,
        @Nullable SSLContext trust,
        String envelopeSender,
        Patience patience) {

    /**
     * How long a mail server is waited for.
     *
     * @param connect to open a connection, or to read on what is written to it
     * @param command to answer a command
     * @param finalDot to answer the final dot (RFC 5321, section 4.5.3.2.6, asks for more patience there)
     */
    public record Patience(Duration connect, Duration command, Duration finalDot) {}

    /** Returns its name for logs, metrics and the other workers: host and port. */
    public String name() {
        return host + ":" + port;
    }

    /** Returns the same server at another address. */
    public MailServer at(String otherHost, int otherPort) {
        return new MailServer(otherHost, otherPort, username, password, tls, startTls, trust, envelopeSender, patience);
    }

    Session session(Sockets sockets) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.from", envelopeSender);
        properties.put("mail.smtp.auth", String.valueOf(username != null));
        properties.put(
                "mail.smtp.connectiontimeout", String.valueOf(patience.connect().toMillis()));
        properties.put("mail.smtp.timeout", String.valueOf(patience.command().toMillis()));
        // Without it a server that stops reading holds the sender for ever.
        properties.put(
                "mail.smtp.writetimeout", String.valueOf(patience.connect().toMillis()));
        properties.put("mail.smtp.executor.writetimeout", WriteWatch.one());
        properties.put("mail.smtp.quitwait", "false");
        // A refused copy must not keep the mail from its recipient.
        properties.put("mail.smtp.sendpartial", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(tls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", String.valueOf(!startTls.equalsIgnoreCase("DISABLED")));
        properties.put("mail.smtp.starttls.required", String.valueOf(startTls.equalsIgnoreCase("REQUIRED")));
        if (tls) {
            // The library layers TLS over a socket of its own: the longest of the waits holds for every answer.
            properties.put(
                    "mail.smtp.timeout", String.valueOf(patience.finalDot().toMillis()));
        } else {
            properties.put("mail.smtp.socketFactory", sockets);
        }
        if (trust != null) {
            properties.put("mail.smtp.ssl.socketFactory", trust.getSocketFactory());
        }
        properties.put("mail.smtp.socketFactory.fallback", "false");
        return Session.getInstance(properties);
    }
}
