package dev.careerconversations.worker.smtp;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where mail is handed over, and how.
 *
 * @param username null to send without authentication
 * @param tls whether to speak TLS from the first byte
 * @param startTls REQUIRED, OPTIONAL or DISABLED, as of quarkus-mailer
 * @param envelopeSender where the server sends what it could not deliver
 * @param finalDot how long the server may take to answer the final dot (RFC 5321, section 4.5.3.2.6, asks for patience)
 */
public record MailServer(
        String host,
        int port,
        @Nullable String username,
        @Nullable String password,
        boolean tls,
        String startTls,
        String envelopeSender,
        Duration connect,
        Duration finalDot) {

    Session session() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.from", envelopeSender);
        properties.put("mail.smtp.auth", String.valueOf(username != null));
        properties.put("mail.smtp.connectiontimeout", String.valueOf(connect.toMillis()));
        properties.put("mail.smtp.timeout", String.valueOf(finalDot.toMillis()));
        // Without it a server that stops reading holds the sender for ever.
        properties.put("mail.smtp.writetimeout", String.valueOf(connect.toMillis()));
        properties.put("mail.smtp.quitwait", "false");
        // A refused copy must not keep the mail from its recipient.
        properties.put("mail.smtp.sendpartial", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(tls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", String.valueOf(!startTls.equalsIgnoreCase("DISABLED")));
        properties.put("mail.smtp.starttls.required", String.valueOf(startTls.equalsIgnoreCase("REQUIRED")));
        return Session.getInstance(properties);
    }
}
