package dev.careerconversations.backends;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A folder with a package.json, and what is run there with Node. */
public final class NodeProject {

    private static final int MOST_MINUTES = 10;

    /** Nobody is asked for news, told of usage or shown colours. */
    private static final Map<String, String> QUIET = Map.of(
            "npm_config_update_notifier", "false",
            "npm_config_audit", "false",
            "npm_config_fund", "false",
            "npm_config_prefer_offline", "true",
            "SCARF_ANALYTICS", "false",
            "REDOCLY_TELEMETRY", "off",
            "NO_COLOR", "1");

    private final Path folder;
    private final Map<String, String> environment;

    /** @param environment what its commands see besides this process's own */
    public NodeProject(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Whether {@code node} and {@code npm} are on the PATH. */
    public static boolean isNodeThere() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of("node", "npm")
                .allMatch(command -> Stream.of(path.split(File.pathSeparator))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, command))));
    }

    public Path folder() {
        return folder;
    }

    /** Installs what the lockfile says, unless it is there already. */
    public void install() throws IOException {
        Path lockfile = folder.resolve("package-lock.json");
        Path installed = folder.resolve("node_modules/.installed-package-lock.json");
        if (Files.notExists(installed) || Files.mismatch(lockfile, installed) != -1) {
            run("npm", "ci");
            Files.copy(lockfile, installed);
        }
    }

    /**
     * Runs a command and waits for its end.
     *
     * @return what it printed
     * @throws AssertionError with all that it printed, if it fails
     */
    public String run(String... command) {
        try {
            Path output = Files.createTempFile("node", ".log");
            Process process = start(output, command);
            boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            String printed = Files.readString(output);
            Files.delete(output);
            if (process.exitValue() != 0) {
                throw new AssertionError("%s in %s failed:%n%s".formatted(String.join(" ", command), folder, printed));
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a command whose output goes to a file. */
    public Process start(Path output, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.to(output.toFile()));
        builder.environment().putAll(QUIET);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
