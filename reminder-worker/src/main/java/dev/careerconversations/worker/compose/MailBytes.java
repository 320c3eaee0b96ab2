package dev.careerconversations.worker.compose;

import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Rendered;
import io.quarkus.mailer.Mail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/** Writes a mail down as RFC 5322 has it: plain text and HTML, with a Message-ID and a Date that belong to the email. */
final class MailBytes {

    private static final Session NO_SESSION = Session.getInstance(new Properties());
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MailBytes() {}

    static Rendered of(Mail mail, Claim claim, String from) {
        String messageId = "<" + claim.id() + "@" + from.substring(from.lastIndexOf('@') + 1) + ">";
        try {
            MimeMessage message = new MimeMessage(NO_SESSION) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", messageId);
                }
            };
            message.setFrom(new InternetAddress(mail.getFrom()));
            message.setRecipients(RecipientType.TO, String.join(",", mail.getTo()));
            message.setRecipients(RecipientType.CC, String.join(",", mail.getCc()));
            if (mail.getReplyTo() != null) {
                message.setReplyTo(InternetAddress.parse(mail.getReplyTo()));
            }
            message.setSubject(mail.getSubject(), UTF_8);
            message.setSentDate(Date.from(claim.createdAt()));
            for (var header : mail.getHeaders().entrySet()) {
                message.setHeader(header.getKey(), String.join(",", header.getValue()));
            }
            message.setContent(new MimeMultipart("alternative", text(mail.getText()), html(mail.getHtml())));
            message.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return new Rendered(bytes.toByteArray());
        } catch (MessagingException e) {
            throw new IllegalStateException("Cannot be written as a mail: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeBodyPart text(String text) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, "plain");
        return part;
    }

    private static MimeBodyPart html(String html) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(html, UTF_8, "html");
        return part;
    }
}
