package dev.careerconversations.worker.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsciiHtmlTest {

    @Test
    void a_character_of_any_script_becomes_its_number() {
        assertThat(AsciiHtml.of("<p>Grüße, 李 👩🏽‍💻 &amp; \u202e</p>"))
                .isEqualTo("<p>Gr&#252;&#223;e, &#26446; &#128105;&#127997;&#8205;&#128187; &amp; &#8238;</p>");
    }

    @Test
    void a_control_is_not_read_as_a_character_of_windows() {
        assertThat(AsciiHtml.of("a\u0085b")).isEqualTo("a&#65533;b");
    }

    @Test
    void half_a_character_does_no_harm() {
        assertThat(AsciiHtml.of("a\ud83db")).isEqualTo("a&#65533;b");
    }

    @Test
    void lines_end_within_the_tag_that_breaks_them() {
        assertThat(AsciiHtml.of("one<br>two<br>br>")).isEqualTo("one<br\n>two<br\n>br>");
    }
}
