package dev.careerconversations.worker.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.worker.ledger.Claims;
import dev.careerconversations.worker.ledger.Rendered;
import io.quarkus.mailer.Mail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are called and what they write must not change what a mail is. */
class MailHeadersTest {

    private static final UUID EMAIL = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eve\r\nBcc: mallory@example.com",
                "Eve\nBcc: mallory@example.com",
                "Eve\rBcc: mallory@example.com",
                "Eve\r\n\r\nBcc: mallory@example.com",
                "Eve\u0085Bcc: mallory@example.com",
                "Eve\u2028Bcc: mallory@example.com",
                "Eve\u0000Bcc: mallory@example.com"
            })
    void a_line_break_in_a_name_or_subject_begins_no_header(String typed) throws Exception {
        MimeMessage message = read(bytes(typed, typed));

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(address(message).getAddress()).isEqualTo("eve@example.com");
        assertThat(address(message).getPersonal()).startsWith("Eve ").contains("mallory@example.com");
        assertThat(message.getSubject()).startsWith("Eve ").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë Müller",
                "李小龍",
                "Владимир Ильич",
                "نور الهدى",
                "דנה כהן",
                "👩🏽‍💻 Ada",
                "O'Neil, \"Pat\" <p@x>",
                "a@b.c"
            })
    void a_name_in_any_script_arrives_as_it_is_written_and_in_ascii(String name) throws Exception {
        Rendered rendered = bytes(name, name);

        assertThat(head(rendered)).matches("[\\x20-\\x7E\\t\\r\\n]*");
        assertThat(address(read(rendered)).getPersonal()).isEqualTo(name);
        assertThat(address(read(rendered)).getAddress()).isEqualTo("eve@example.com");
        assertThat(read(rendered).getSubject()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ü", "ab ", "李"})
    void a_very_long_name_and_subject_keep_within_the_length_of_a_line(String piece) throws Exception {
        String typed = piece.repeat(500).strip();

        Rendered rendered = bytes(typed, typed);

        assertThat(head(rendered).lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
        assertThat(address(read(rendered)).getPersonal()).isEqualTo(typed);
        assertThat(read(rendered).getSubject()).isEqualTo(typed);
    }

    @Test
    void controls_of_direction_in_a_name_turn_nothing_round() throws Exception {
        String typed = "Eve\u202E\u2067\u2066\u200F\u200E\u061C\u202A gro.elpmaxe@ecila\u202C\u2069";

        MimeMessage message = read(bytes(typed, typed));

        assertThat(address(message).getPersonal()).isEqualTo("Eve gro.elpmaxe@ecila");
        assertThat(message.getSubject()).isEqualTo("Eve gro.elpmaxe@ecila");
    }

    @Test
    void the_message_id_is_the_emails_under_the_senders_domain_and_the_date_is_the_emails() throws Exception {
        Rendered rendered = bytes("Eve", "Hello");

        assertThat(read(rendered).getMessageID()).isEqualTo("<" + EMAIL + "@careers.example.com>");
        assertThat(read(rendered).getSentDate()).isEqualTo(Instant.EPOCH);
        assertThat(bytes("Eve", "Hello").bytes()).isEqualTo(rendered.bytes());
    }

    private static Rendered bytes(String name, String subject) {
        String from = "no-reply@careers.example.com";
        Mail mail = Mail.withText(Addresses.of(name, "eve@example.com"), Addresses.oneLine(subject), "Text")
                .setHtml("<p>Text</p>")
                .setFrom(Addresses.of(name + " via Career Conversations", from));
        return MailBytes.of(mail, null, Claims.of(EMAIL, Instant.EPOCH), from);
    }

    private static String head(Rendered rendered) {
        String source = new String(rendered.bytes(), StandardCharsets.ISO_8859_1);
        return source.substring(0, source.indexOf("\r\n\r\n"));
    }

    private static InternetAddress address(MimeMessage message) throws Exception {
        return (InternetAddress) message.getRecipients(RecipientType.TO)[0];
    }

    private static MimeMessage read(Rendered rendered) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(rendered.bytes()));
    }
}
