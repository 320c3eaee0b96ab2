package dev.careerconversations.worker.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.worker.language.Language;
import dev.careerconversations.worker.support.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people type must not look as if the service had said it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TypedTextTest {

    private static final Pattern SHOWN = Pattern.compile("(?s)<a\\s[^>]*>(.*?)</a>");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

    @ParameterizedTest
    @EnumSource
    void a_typed_address_is_no_link_of_ours(Language language) {
        assertThat(Samples.in(language).get("meeting-accepted").mail().getHtml())
                .contains("https://meet.example.com/alice-and-bob");
        Samples.in(language)
                .values()
                .forEach(written -> assertThat(
                                LINK.matcher(written.mail().getHtml()).results())
                        .extracting((MatchResult link) -> link.group(1))
                        .isNotEmpty()
                        .allMatch(url -> url.startsWith("https://careers.example.com/plans/")
                                || url.startsWith("https://api.example.com/unsubscribe/")));
    }

    @ParameterizedTest
    @EnumSource
    void no_link_of_ours_shows_another_address(Language language) {
        assertThat(Samples.in(language).get("digest").mail().getHtml()).contains("https://typed.example.com");
        Samples.in(language)
                .values()
                .forEach(written -> assertThat(
                                SHOWN.matcher(written.mail().getHtml()).results())
                        .extracting((MatchResult link) -> link.group(1))
                        .isNotEmpty()
                        .noneMatch(text -> text.contains("://") || text.contains("www.")));
    }

    @Test
    void a_link_leaves_out_addresses_and_nothing_else() {
        assertThat(new Link("Update: Read HTTPS://Typed.example.com/a?b, then www.example.com", "").text())
                .isEqualTo("Update: Read …, then …");
        assertThat(new Link("Node.js: 3 o'clock://", "").text()).isEqualTo("Node.js: 3 o'clock://");
    }

    @Test
    void a_typed_note_stands_under_its_authors_name() {
        assertThat(Samples.in(Language.ENGLISH)
                        .get("invitation-declined")
                        .mail()
                        .getHtml())
                .contains("<p>Bob Öz writes:</p><blockquote>Thursdays are best.<br>Not before the release, please.<br>"
                        + "https://typed.example.com/note<br></blockquote>");
    }
}
