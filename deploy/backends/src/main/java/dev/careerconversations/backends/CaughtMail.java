package dev.careerconversations.backends;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A mail that arrived over SMTP.
 *
 * @param envelope the addresses that the sending server named, whatever the headers say
 * @param text the plain text part, or empty
 * @param html the HTML part, or empty
 * @param source all of it, as RFC 5322 has it
 */
public record CaughtMail(
        List<String> envelope,
        String messageId,
        String from,
        String to,
        String cc,
        String replyTo,
        String subject,
        String text,
        String html,
        String source) {

    static CaughtMail of(List<String> envelope, MimeMessage message) {
        try {
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            message.writeTo(source);
            return new CaughtMail(
                    envelope,
                    header(message, "Message-ID"),
                    header(message, "From"),
                    header(message, "To"),
                    header(message, "Cc"),
                    header(message, "Reply-To"),
                    String.valueOf(message.getSubject()),
                    part(message, "text/plain"),
                    part(message, "text/html"),
                    source.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Not a mail", e);
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        String value = message.getHeader(name, ", ");
        return value == null ? "" : value;
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return text.replace("\r\n", "\n");
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = part(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
