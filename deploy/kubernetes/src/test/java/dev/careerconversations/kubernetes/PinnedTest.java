package dev.careerconversations.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others publish is named by what it holds, and beside it, for people and Renovate, by its version: a tag may be moved. */
class PinnedTest {

    private static final Path ROOT = Path.of("../..");
    private static final String IMAGE = "[a-z.]+/[a-z0-9/-]+:[\\w.-]+@sha256:[0-9a-f]{64}";
    private static final String ACTION = "[a-z-]+/[a-z-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+";
    private static final String VERSION = "v?\\d+\\.\\d+\\.\\d+(\\+\\d+)?";

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
        try (Stream<Path> files = Files.walk(ROOT.resolve(place))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                naming.matcher(Files.readString(file)).results().forEach(name -> named.add(name.group(1)));
            }
        }

        assertThat(named).isNotEmpty().allMatch(name -> name.matches(IMAGE) || name.matches(ACTION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java-version", "node-version", "version"})
    void tools_of_the_workflows_are_of_one_version(String setting) throws IOException {
        List<String> versions = new ArrayList<>();
        try (Stream<Path> files = Files.list(ROOT.resolve(".github/workflows"))) {
            for (Path file : files.toList()) {
                Overlay.yaml(Files.readString(file)).findValues("with").stream()
                        .flatMap(with -> with.path(setting).asText().lines())
                        .forEach(versions::add);
            }
        }

        assertThat(versions).isNotEmpty().allMatch(version -> version.matches(VERSION));
    }

    @Test
    void packages_of_node_are_of_one_version_and_run_no_scripts_when_they_are_installed() throws IOException {
        List<Path> projects = nodeProjects();

        assertThat(projects).hasSizeGreaterThanOrEqualTo(4).allSatisfy(project -> {
            JsonNode description =
                    new ObjectMapper().readTree(project.resolve("package.json").toFile());
            for (String kind : List.of("dependencies", "devDependencies", "optionalDependencies", "peerDependencies")) {
                assertThat(description.path(kind).propertyStream().map(Map.Entry::getValue))
                        .allMatch(version -> version.asText().matches("\\d+\\.\\d+\\.\\d+"));
            }
            assertThat(project.resolve("package-lock.json")).exists();
            assertThat(Files.readAllLines(project.resolve(".npmrc")))
                    .contains("ignore-scripts=true", "save-exact=true");
        });
    }

    private static List<Path> nodeProjects() throws IOException {
        List<Path> projects = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return Set.of("node_modules", "target", ".git")
                                .contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.endsWith("package.json")) {
                    projects.add(file.getParent());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return projects;
    }
}
