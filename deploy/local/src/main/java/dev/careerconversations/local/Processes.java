package dev.careerconversations.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes of a run, written down so that they can be ended when the run was killed and could not do it itself. A
 * process is known by pid and start, so that nobody else's is ever ended.
 */
final class Processes {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String PREFIX = "processes-";

    private final Path file;

    Processes(Path file) {
        this.file = file;
    }

    /** Writes a process down; those written last are ended first. */
    void add(ProcessHandle process) {
        try {
            Files.writeString(
                    file,
                    process.pid() + " " + start(process) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the processes of the run that this process is. */
    static Processes ofThisRun(Path directory) {
        return new Processes(directory.resolve(PREFIX + ProcessHandle.current().pid()));
    }

    /** Ends what any earlier run has left behind. */
    static void endLeftovers(Path directory) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PREFIX + "*")) {
            files.forEach(left -> new Processes(left).endAll());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    /** Ends whatever is still alive of what was written down, and forgets it. */
    void endAll() {
        try {
            List<String> lines = lines();
            for (int i = lines.size() - 1; i >= 0; i--) {
                String[] pidAndStart = lines.get(i).split(" ");
                find(Long.parseLong(pidAndStart[0]), pidAndStart[1]).ifPresent(Processes::end);
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks a process to end, and makes it after ten seconds. */
    static void end(ProcessHandle process) {
        process.destroy();
        if (!hasEnded(process)) {
            process.destroyForcibly();
            hasEnded(process);
        }
    }

    /** A run's guard and the next run may end the same processes: whoever comes second finds nothing. */
    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static boolean hasEnded(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<ProcessHandle> find(long pid, String start) {
        return ProcessHandle.of(pid).filter(process -> start(process).equals(start));
    }

    private static String start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
