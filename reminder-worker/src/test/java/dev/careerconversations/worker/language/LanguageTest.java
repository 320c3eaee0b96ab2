package dev.careerconversations.worker.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    /** Qute takes English where another language lacks a word: without this test nobody would notice. */
    @ParameterizedTest
    @EnumSource
    void no_language_lacks_a_word_or_has_one_that_nobody_says(Language language) throws IOException {
        assertThat(words(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Words.class.getMethods()).map(Method::getName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void every_word_uses_the_arguments_that_it_uses_in_english(Language language) throws IOException {
        Properties english = words(Language.ENGLISH);
        words(language)
                .forEach((key, text) -> assertThat(arguments(text.toString()))
                        .as("%s of %s", key, language)
                        .isEqualTo(arguments(english.getProperty(key.toString()))));
    }

    @ParameterizedTest
    @CsvSource({
        "de, GERMAN",
        "de-CH, GERMAN",
        "fr-CA, FRENCH",
        "es-419, SPANISH",
        "en-US, ENGLISH",
        "ja, ENGLISH",
        "xx, ENGLISH"
    })
    void a_reader_whose_language_is_not_there_reads_english(String locale, Language language) {
        assertThat(Language.of(locale)).isEqualTo(language);
    }

    @Test
    void a_sentence_is_nowhere_left_in_english() throws IOException {
        Properties english = words(Language.ENGLISH);
        for (Language language : Language.values()) {
            if (language != Language.ENGLISH) {
                words(language).forEach((key, text) -> {
                    if (text.toString().matches(".*[a-z] [a-z].*")) {
                        assertThat(text).isNotEqualTo(english.get(key));
                    }
                });
            }
        }
    }

    private static TreeSet<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(Language language) throws IOException {
        String suffix = language == Language.ENGLISH ? "" : "_" + language.tag();
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("/messages/mail" + suffix + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
        }
        return words;
    }
}
