package dev.careerconversations.api.hint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What our own rules notice and what they do not: cases are a line each in {@code hints/hits.csv} and {@code false-alarms.csv}. */
class OwnRulesTest {

    private static final RuleBook RULES = RuleFiles.own();

    @ParameterizedTest
    @CsvFileSource(resources = "/hints/hits.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 500)
    void what_belongs_elsewhere_or_is_too_vague_is_noticed(String language, TextKind kind, String code, String text) {
        assertThat(codes(language, kind, text)).contains(code);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/hints/false-alarms.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 500)
    void what_only_sounds_alike_is_not(String language, TextKind kind, String text) {
        assertThat(codes(language, kind, text)).isEmpty();
    }

    @Test
    void there_are_at_least_forty_cases_of_each() throws Exception {
        for (String file : List.of("/hints/hits.csv", "/hints/false-alarms.csv")) {
            try (var lines = OwnRulesTest.class.getResourceAsStream(file)) {
                assertThat(new String(lines.readAllBytes(), UTF_8).lines())
                        .as(file)
                        .hasSizeGreaterThan(40);
            }
        }
    }

    @Test
    void both_languages_have_the_same_codes() {
        assertThat(codesIn(Locale.GERMAN)).isEqualTo(codesIn(Locale.ENGLISH));
    }

    @Test
    void a_german_reader_is_told_in_german_of_what_is_written_in_english() {
        Hint german = hints(Locale.GERMAN, "I want a raise.").get(0);
        Hint english = hints(Locale.ENGLISH, "I want a raise.").get(0);

        assertThat(german.code()).isEqualTo(english.code()).isEqualTo("SALARY_TALK");
        assertThat(german.message()).contains("Bezahlung");
        assertThat(english.message()).contains("pay");
    }

    @Test
    void a_code_is_told_once_however_often_it_is_found() {
        assertThat(hints(Locale.GERMAN, "Gehalt, salary, Bonus, bonus")).hasSize(1);
    }

    @Test
    void a_request_is_judged_by_all_its_parts() {
        Stream<String> parts = Stream.of("Mentor", "Somebody who has led a data migration before");

        assertThat(RULES.hints(Locale.ENGLISH, TextKind.DEVELOPMENT_REQUEST, parts))
                .isEmpty();
    }

    @Test
    void nothing_written_is_nothing_to_remark_on() {
        assertThat(RULES.hints(Locale.ENGLISH, TextKind.DEVELOPMENT_REQUEST, Stream.of(" ", "…")))
                .isEmpty();
    }

    /** Thirty items full of words that almost fit. */
    @Test
    void the_longest_texts_are_read_in_no_time() {
        String almost = "raise the pay promotion of last year's performance review "
                .repeat(180)
                .substring(0, 10_000);
        String oneWord = "gehalt".repeat(1_666);

        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            for (String text : List.of(almost, oneWord, "a ".repeat(5_000), "*".repeat(10_000))) {
                for (int i = 0; i < 30; i++) {
                    hints(Locale.GERMAN, text);
                }
            }
        });
    }

    private static List<String> codesIn(Locale language) {
        return hints(language, "salary promotion appraisal, Gehalt Beförderung Leistungsbeurteilung").stream()
                .map(Hint::code)
                .toList();
    }

    private static List<Hint> hints(Locale language, String text) {
        return RULES.hints(language, TextKind.AGENDA_ITEM, Stream.of(text));
    }

    private static List<String> codes(String language, TextKind kind, String text) {
        return RULES.hints(Locale.forLanguageTag(language), kind, Stream.of(text)).stream()
                .map(Hint::code)
                .toList();
    }
}
