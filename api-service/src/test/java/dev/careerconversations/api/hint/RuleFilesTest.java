package dev.careerconversations.api.hint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of a deployment, good and broken. */
class RuleFilesTest {

    private static final String GOOD = """
            rules:
              - code: RELOCATION
                where: [AGENDA_ITEM]
                phrases: [move abroad, relocat*]
                except: [relocation service]
                message: This is about moving.
                suggestion: Ask the relocation desk.
            """;

    @TempDir
    Path directory;

    @Test
    void they_take_the_place_of_ours() throws IOException {
        write("en.yaml", GOOD);
        write("fr.yaml", GOOD.replace("move abroad", "déménager").replace("This is about moving.", "C'est un départ."));
        RuleBook rules = RuleFiles.in(directory);

        assertThat(rules.languages()).containsExactlyInAnyOrder(Locale.ENGLISH, Locale.FRENCH);
        assertThat(rules.hints(Locale.FRENCH, TextKind.AGENDA_ITEM, Stream.of("Je veux déménager")))
                .extracting(Hint::message)
                .containsExactly("C'est un départ.");
        assertThat(rules.hints(Locale.ENGLISH, TextKind.AGENDA_ITEM, Stream.of("A raise and relocating")))
                .extracting(Hint::code)
                .containsExactly("RELOCATION");
        assertThat(rules.hints(Locale.ENGLISH, TextKind.AGENDA_ITEM, Stream.of("The relocation service")))
                .isEmpty();
        assertThat(rules.hints(Locale.ENGLISH, TextKind.INVITATION, Stream.of("I relocate")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            code: RELOCATION           | code: relocation            | its code must be capitals
            where: [AGENDA_ITEM]       | where: []                   | it must say where it applies
            where: [AGENDA_ITEM]       | where: [AGENDA]             | not one of the values accepted for Enum class
            [move abroad, relocat*]    | [Move abroad]               | "Move" must be one word in lower case
            [move abroad, relocat*]    | [mo*ve]                     | must be one word in lower case
            [move abroad, relocat*]    | ["*"]                       | a phrase needs a word
            [move abroad, relocat*]    | [ab*]                       | needs 3 letters beside its star
            [move abroad, relocat*]    | [a b c d e f g h i]         | a phrase has 1 to 8 words
            phrases: [move             | phrazes: [move              | Unrecognized field "phrazes"
            message: This is about moving. | message: ""             | its message must have 1 to 500 characters
            except: [relocation service] | vague: {fewerThan: 3}     | it must have either phrases or vague
            rules:                     | rules: [                    | en.yaml
            """)
    void what_is_broken_is_told_with_file_and_rule(String good, String broken, String message) throws IOException {
        write("en.yaml", GOOD.replace(good, broken));

        assertThatThrownBy(() -> RuleFiles.in(directory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("en.yaml")
                .hasMessageContaining(message);
    }

    @Test
    void a_code_belongs_to_one_rule() throws IOException {
        write("en.yaml", GOOD + GOOD.replace("rules:\n", ""));

        assertThatThrownBy(() -> RuleFiles.in(directory)).hasMessageContaining("there are two of this code");
    }

    @Test
    void english_is_needed_by_every_reader() throws IOException {
        write("de.yaml", GOOD);

        assertThatThrownBy(() -> RuleFiles.in(directory)).hasMessageContaining("there is no en.yaml");
    }

    @Test
    void a_directory_that_is_none_is_told() {
        assertThatThrownBy(() -> RuleFiles.in(directory.resolve("nowhere")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("career.hints.directory");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }
}
