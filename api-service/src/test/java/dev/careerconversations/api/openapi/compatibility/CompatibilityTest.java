package dev.careerconversations.api.openapi.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing breaks clients of the last release unless CHANGELOG.md tells them. */
class CompatibilityTest {

    private static final Path ROOT = Path.of("..");
    private static final Path CURRENT = ROOT.resolve("docs/openapi-3.0.yaml");
    private static final Path RELEASED = ROOT.resolve("docs/released/openapi-3.0.yaml");

    @Test
    void every_breaking_change_since_the_last_release_is_named_in_the_changelog() throws IOException {
        Changelog changelog = new Changelog(Files.readString(ROOT.resolve("CHANGELOG.md")));

        List<Break> unnamed = BreakingChanges.between(Contract.read(RELEASED), Contract.read(CURRENT)).stream()
                .filter(change -> !changelog.names(change))
                .toList();

        assertThat(unnamed).as(() -> whatToDo(unnamed)).isEmpty();
    }

    private static String whatToDo(List<Break> unnamed) {
        return unnamed.stream()
                .map(change ->
                        "  " + change + "\n    to CHANGELOG.md: - **Breaking** `%s` …\n".formatted(change.place()))
                .collect(Collectors.joining(
                        "",
                        "Clients of docs/released/openapi-3.0.yaml would break. Keep what they use (docs/api.md says how), or name"
                                + " each below Unreleased, under Changed or Removed:\n",
                        ""));
    }
}
