package dev.careerconversations.local;

import static org.awaitility.Awaitility.await;

import dev.careerconversations.backends.NodeProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy in front of the API that holds every request and answer against the OpenAPI document, and answers with an error
 * of its own where one breaks it.
 */
final class Prism implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Prism is listening on (http://\\S+)");
    private static final Pattern VIOLATION = Pattern.compile("Violation: |Request terminated with error");

    private final Process process;
    private final Path log;
    private final List<String> expected = new ArrayList<>();

    private Prism(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it on a free port and waits until it listens. */
    static Prism start(NodeProject project, Path document, Stack stack) throws IOException {
        Path log = stack.directory().resolve("prism.log");
        Process process = project.start(
                log,
                "node",
                "node_modules/@stoplight/prism-cli/dist/index.js",
                "proxy",
                document.toString(),
                stack.api().toString(),
                "--errors",
                "--port=0");
        stack.adopt(process);
        Prism prism = new Prism(process, log);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !process.isAlive() || prism.matches(LISTENING).size() == 1);
        return prism;
    }

    URI uri() {
        Matcher listening = LISTENING.matcher(log());
        if (!listening.find()) {
            throw new IllegalStateException("Prism does not listen:\n" + log());
        }
        return URI.create(listening.group(1));
    }

    /** Returns how many requests it was sent. */
    int requests() {
        return matches(Pattern.compile("Request received")).size();
    }

    /** Returns each line of its log that tells of something that breaks the document, and was not expected to. */
    List<String> violations() {
        List<String> unexpected = new ArrayList<>(matches(VIOLATION));
        unexpected.removeAll(expected);
        return unexpected;
    }

    /** Returns what it notices while something breaks the document on purpose. */
    List<String> whileNoticing(Callable<?> breaking) throws Exception {
        List<String> before = matches(VIOLATION);
        breaking.call();
        await().atMost(Duration.ofSeconds(10)).until(() -> matches(VIOLATION).size() > before.size());
        List<String> noticed = matches(VIOLATION);
        noticed = noticed.subList(before.size(), noticed.size());
        expected.addAll(noticed);
        return noticed;
    }

    @Override
    public void close() {
        Processes.end(process.toHandle());
    }

    private List<String> matches(Pattern pattern) {
        return log().lines().filter(line -> pattern.matcher(line).find()).toList();
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
