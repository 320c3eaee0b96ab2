package dev.careerconversations.worker.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.careerconversations.backends.NodeProject;
import dev.careerconversations.worker.language.Language;
import dev.careerconversations.worker.support.Backends;
import io.quarkus.mailer.Mail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How every mail looks. Linters need Node and are skipped without it; {@code -Demails.gallery} takes the pictures of {@code
 * docs/emails} and needs Chromium besides.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class EmailHtmlTest {

    private static final Path RENDERED = Path.of("target/emails");
    private static final int LARGEST = 60_000;

    private final NodeProject node = new NodeProject(Path.of("src/test/emails"), Map.of());

    @ParameterizedTest
    @EnumSource
    void a_mail_is_small_says_its_language_and_fetches_nothing(Language language) {
        assertThat(Samples.in(language)).hasSize(21).allSatisfy((name, written) -> {
            String html = written.mail().getHtml();
            assertThat(AsciiHtml.of(html)).hasSizeLessThan(LARGEST);
            assertThat(html)
                    .contains("<html lang=\"" + language.tag() + "\"", "prefers-color-scheme: dark")
                    .doesNotContain("<img", "<link", "@import", "<script", "<SQL>", "<release>");
            assertThat(html.replaceAll("<table[^>]*role=\"presentation\"[^>]*>", ""))
                    .doesNotContain("<table");
        });
    }

    @Test
    void a_digest_and_a_message_of_everything_that_can_be_are_small_too() {
        Mail digest = Samples.largestDigest().mail();
        Mail message = Samples.largestMessage().mail();

        assertThat(AsciiHtml.of(digest.getHtml())).hasSizeLessThan(LARGEST).contains("48 de plus dans vos plans.");
        assertThat(AsciiHtml.of(message.getHtml()))
                .hasSizeLessThan(LARGEST)
                .contains("dans la version texte", "https://careers.example.com/plans/");
        assertThat(message.getText()).as("the plain text is whole").hasSize(49_200);
    }

    @Test
    void the_templates_are_what_their_sources_compile_to() throws IOException {
        needsNode();

        node.run("npm", "run", "-s", "compiled");
    }

    @Test
    void linters_find_nothing_and_every_text_stands_out_from_what_is_behind_it() throws IOException {
        needsNode();
        render();

        node.run("npm", "run", "-s", "check", "--", RENDERED.toAbsolutePath().toString());

        if (System.getProperty("emails.gallery") != null) {
            node.run(
                    "npm",
                    "run",
                    "-s",
                    "gallery",
                    "--",
                    RENDERED.toAbsolutePath().toString(),
                    Path.of("../docs/emails").toAbsolutePath().normalize().toString());
        }
    }

    private void needsNode() throws IOException {
        assumeTrue(NodeProject.isNodeThere(), "node and npm are not installed: mails are not linted");
        node.install();
    }

    private static void render() {
        for (Language language : Language.values()) {
            Samples.in(language).forEach((name, written) -> {
                try {
                    Path file = RENDERED.resolve(language.tag()).resolve(name + ".html");
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, written.mail().getHtml());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
