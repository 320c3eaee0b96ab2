package dev.careerconversations.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others publish is named by what it holds, and beside it, for people and Renovate, by its version: a tag may be moved. */
class PinnedTest {

    private static final String IMAGE = "[a-z.]+/[a-z0-9/-]+:[\\w.-]+@sha256:[0-9a-f]{64}";
    private static final String ACTION = "[a-z-]+/[a-z-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "deploy/compose/compose.yaml; image: (?!\\$)(.*)",
                "deploy/images/Containerfile; (?:ARG \\w+_IMAGE=|FROM (?!\\$|service\\n))(.*)",
                ".github/workflows; uses: (.*)"
            })
    void what_is_taken_from_elsewhere_is_named_by_what_it_holds(String place, Pattern naming) throws IOException {
        List<String> named = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("../..", place))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                naming.matcher(Files.readString(file)).results().forEach(name -> named.add(name.group(1)));
            }
        }

        assertThat(named).isNotEmpty().allMatch(name -> name.matches(IMAGE) || name.matches(ACTION));
    }
}
