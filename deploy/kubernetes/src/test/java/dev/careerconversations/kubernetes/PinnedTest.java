package dev.careerconversations.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others publish is named by what it holds, and beside it, for people and Renovate, by its version: a tag may be moved. */
class PinnedTest {

    private static final String IMAGE = "[a-z.]+/[a-z0-9/-]+:[\\w.-]+@sha256:[0-9a-f]{64}";
    private static final String ACTION = "[a-z-]+/[a-z-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deploy/compose/compose.yaml    | image: (?!\\$)(.*)     | 3",
                "deploy/images/Containerfile    | ARG \\w+_IMAGE=(.*)    | 2",
                ".github/workflows/build.yml    | uses: (.*)             | 4"
            })
    void what_is_taken_from_elsewhere_is_named_by_what_it_holds(String file, Pattern naming, int names)
            throws IOException {
        List<String> named = naming.matcher(Files.readString(Path.of("../..", file)))
                .results()
                .map(name -> name.group(1))
                .toList();

        assertThat(named).hasSize(names).allMatch(name -> name.matches(IMAGE) || name.matches(ACTION));
    }
}
