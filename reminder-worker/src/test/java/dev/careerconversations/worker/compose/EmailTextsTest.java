package dev.careerconversations.worker.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.worker.compose.Letters.Written;
import dev.careerconversations.worker.language.Language;
import dev.careerconversations.worker.support.Backends;
import io.quarkus.mailer.Mail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every mail says, word for word: {@code docs/emails/*.txt}, written anew by {@code -Demails.refresh}. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class EmailTextsTest {

    private static final Path TEXTS = Path.of("../docs/emails");

    @ParameterizedTest
    @EnumSource
    void every_mail_says_what_is_written_down(Language language) throws IOException {
        StringBuilder texts = new StringBuilder();
        Samples.in(language).forEach((name, written) -> append(texts, name, written));
        Path file = TEXTS.resolve(language.tag() + ".txt");
        if (System.getProperty("emails.refresh") != null) {
            Files.createDirectories(TEXTS);
            Files.writeString(file, texts);
        }

        assertThat(texts.toString()).isEqualTo(Files.readString(file));
    }

    /** What a page says, with what plain text has not: how it begins in a list of mails, and the words of links. */
    private static String read(String html) {
        String said = html.replaceAll("(?s)<head>.*?</head>|<!--.*?-->", "")
                .replaceAll("<[^>]*>", "\n")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        return said.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static void append(StringBuilder texts, String name, Written written) {
        Mail mail = written.mail();
        texts.append("=== ").append(name).append(" ===\n");
        texts.append("From: ").append(mail.getFrom()).append('\n');
        texts.append("Subject: ").append(mail.getSubject()).append('\n');
        new TreeMap<>(mail.getHeaders())
                .forEach((header, values) -> texts.append(header)
                        .append(": ")
                        .append(String.join(", ", values))
                        .append('\n'));
        CalendarEntry entry = written.entry();
        if (entry != null) {
            texts.append("Calendar: ")
                    .append(entry.method())
                    .append(' ')
                    .append(entry.fileName())
                    .append('\n');
        }
        texts.append('\n').append(mail.getText().stripTrailing());
        texts.append("\n\n--- as HTML ---\n").append(read(mail.getHtml())).append("\n\n\n");
    }
}
