package dev.careerconversations.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

    /** Ends whatever is still alive of what was written down, and forgets it. */
    void endAll() {
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
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
