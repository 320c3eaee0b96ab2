package dev.careerconversations.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Spectral and Redocly find nothing to say of the committed documents. Skipped where Node is not installed. */
class ContractLintTest {

    private static final Path PROJECT = Path.of("src", "test", "contract");
    private static final Path INSTALLED = PROJECT.resolve("node_modules/.package-lock.json");

    @BeforeAll
    static void installLinters() throws IOException, InterruptedException {
        assumeTrue(
                isOnThePath("node") && isOnThePath("npm"),
                "The linters of docs/openapi.yaml are skipped: node and npm are not on the PATH.");
        Path lock = PROJECT.resolve("package-lock.json");
        if (Files.notExists(INSTALLED)
                || Files.getLastModifiedTime(INSTALLED).compareTo(Files.getLastModifiedTime(lock)) < 0) {
            run("npm", "ci", "--no-progress");
        }
    }

    @Test
    void spectral_finds_no_error_and_no_warning() throws IOException, InterruptedException {
        assertThat(run("npm", "run", "spectral")).contains("No results with a severity of 'warn' or higher found");
    }

    @Test
    void redocly_finds_no_error_and_no_warning() throws IOException, InterruptedException {
        assertThat(run("npm", "run", "redocly"))
                .contains("Your API descriptions are valid")
                .doesNotContainPattern("\\d+ warning");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(Path.of("target"), "lint", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        builder.environment().put("NO_COLOR", "1");
        Process process = builder.start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        assertThat(ended && process.exitValue() == 0)
                .as("%s says%n%s", List.of(command), said)
                .isTrue();
        return said;
    }

    private static boolean isOnThePath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
