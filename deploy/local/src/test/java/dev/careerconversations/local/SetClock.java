package dev.careerconversations.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The local stack with a clock that can be set, as deploy/local/README.md shows: libfaketime is loaded into each process, JVMs
 * and PostgreSQL alike, and reads from a file how far ahead it is. Nothing in the services knows of it.
 */
final class SetClock implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 240;

    private final Process launcher;
    private final Path directory;
    private final Ports ports;
    private final Path output;

    private SetClock(Process launcher, Path directory, Ports ports, Path output) {
        this.launcher = launcher;
        this.directory = directory;
        this.ports = ports;
        this.output = output;
    }

    /** Returns the library, where Debian's package faketime has put it. */
    static Optional<Path> library() throws IOException {
        Path root = Path.of("/usr/lib");
        try (Stream<Path> libraries =
                Files.find(root, 3, (path, file) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
            return libraries.findFirst();
        }
    }

    /** @param offset the file that says how far ahead the clock is */
    static SetClock start(Path library, Path offset, Path directory) throws Exception {
        Ports ports = FreePorts.settled();
        Path output = directory.resolveSibling(directory.getFileName() + ".log");
        List<String> command = new ArrayList<>(List.of(
                Checkout.java(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LocalStack.class.getName(),
                "--directory=" + directory));
        command.addAll(FreePorts.options(ports));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.to(output.toFile()));
        Map<String, String> environment = builder.environment();
        environment.put("LD_PRELOAD", library.toString());
        environment.put("FAKETIME_TIMESTAMP_FILE", offset.toString());
        environment.put("FAKETIME_CACHE_DURATION", "1");
        environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        // or waiting threads spin: their clock is the real one already
        environment.put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
        SetClock stack = new SetClock(builder.start(), directory, ports, output);
        stack.awaitStarted();
        return stack;
    }

    Path mail() {
        return directory.resolve("mail");
    }

    String service() {
        return "http://localhost:" + ports.api;
    }

    String tokens() {
        return "http://localhost:" + ports.oidc + "/default/token";
    }

    private void awaitStarted() throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.readString(output).contains("Ctrl-C stops everything.")) {
            if (launcher.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > until) {
                close();
                throw new AssertionError("The stack did not start:\n" + Files.readString(output));
            }
        }
    }

    @Override
    public void close() {
        Processes.end(launcher.toHandle());
        Processes.endLeftovers(directory);
    }
}
