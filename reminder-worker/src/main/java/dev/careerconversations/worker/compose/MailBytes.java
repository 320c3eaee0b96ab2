package dev.careerconversations.worker.compose;

import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Rendered;
import io.quarkus.mailer.Mail;
import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a mail down as RFC 5322 has it: plain text and HTML, with a Message-ID and a Date that belong to the email. */
final class MailBytes {

    private static final Session NO_SESSION = Session.getInstance(new Properties());
    private static final int LONGEST_PLAIN_LINE = 900;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    static {
        // Else the library searches the whole classpath for it, several times for each mail: that was most of a mail's
        // cost.
        String provider = "jakarta.mail.util.StreamProvider";
        if (System.getProperty(provider) == null) {
            System.setProperty(provider, "org.eclipse.angus.mail.util.MailStreamProvider");
        }
    }

    private MailBytes() {}

    /** @param entry for the reader's calendar, if there is one */
    static Rendered of(Mail mail, @Nullable CalendarEntry entry, Claim claim, String from) {
        String messageId = messageId(claim.id(), from);
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
            MimeBodyPart text = part(mail.getText(), "plain");
            MimeBodyPart html = part(AsciiHtml.of(mail.getHtml()), "html");
            message.setContent(
                    entry == null
                            ? multipart("alternative", claim.id(), text, html)
                            : withCalendar(claim.id(), text, html, entry));
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

    /** Returns what names an email in all mail programs (RFC 5322, section 3.6.4). */
    static String messageId(UUID email, String from) {
        return "<" + email + "@" + from.substring(from.lastIndexOf('@') + 1) + ">";
    }

    /** Returns the addresses of the envelope: first whom it is to, then who gets a copy. */
    static List<String> recipients(Rendered rendered) {
        try {
            MimeMessage message = new MimeMessage(NO_SESSION, new ByteArrayInputStream(rendered.bytes()));
            return Stream.of(message.getAllRecipients()).map(Address::toString).toList();
        } catch (MessagingException e) {
            throw new IllegalStateException("What was rendered cannot be read: " + e.getMessage(), e);
        }
    }

    /** In the text, for programs that offer to accept it, and as a file for all others. */
    private static MimeMultipart withCalendar(UUID email, MimeBodyPart text, MimeBodyPart html, CalendarEntry entry)
            throws MessagingException {
        MimeBodyPart alternatives = new MimeBodyPart();
        alternatives.setContent(multipart("alternative", email, text, html, calendar(entry)));
        MimeBodyPart file = calendar(entry);
        file.setFileName(entry.fileName());
        file.setDisposition(Part.ATTACHMENT);
        return multipart("mixed", email, alternatives, file);
    }

    private static MimeBodyPart calendar(CalendarEntry entry) throws MessagingException {
        MimeBodyPart part = part(entry.text(), "calendar");
        part.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + entry.method());
        return part;
    }

    /** Its boundary belongs to the email, too, and not to a moment or a process. */
    private static MimeMultipart multipart(String subtype, UUID email, MimeBodyPart... parts)
            throws MessagingException {
        return new MimeMultipart(subtype, parts) {
            {
                ContentType type = new ContentType(contentType);
                type.setParameter("boundary", "=_" + subtype + "_" + email);
                contentType = type.toString();
            }
        };
    }

    /** Long lines, spaces at their ends and other scripts arrive as they were typed; what is plain goes as it is. */
    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        byte[] lines = withCrlf(text.getBytes(StandardCharsets.UTF_8));
        MimeBodyPart part = new MimeBodyPart();
        String type = "text/" + subtype + "; charset=UTF-8";
        // as bytes: a text would be turned into them more slowly each time that the library looks at it
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(lines, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", isPlain(lines) ? "7bit" : "quoted-printable");
        return part;
    }

    /** Ends every line as mail does; a CR alone stays. */
    private static byte[] withCrlf(byte[] text) {
        byte[] lines = new byte[2 * text.length];
        int length = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) {
                lines[length++] = '\r';
            }
            lines[length++] = text[i];
        }
        return Arrays.copyOf(lines, length);
    }

    /** Whether every mail server leaves it as it is (RFC 5322, section 2.1.1): short lines of ASCII that end visibly. */
    private static boolean isPlain(byte[] lines) {
        int length = 0;
        for (int i = 0; i < lines.length; i++) {
            byte b = lines[i];
            if (b == '\r' && i + 1 < lines.length && lines[i + 1] == '\n') {
                if (i > 0 && lines[i - 1] == ' ') {
                    return false;
                }
                length = 0;
                i++;
            } else if (b < ' ' || b > '~' || ++length > LONGEST_PLAIN_LINE) {
                return false;
            }
        }
        return lines.length == 0 || lines[lines.length - 1] != ' ';
    }
}
