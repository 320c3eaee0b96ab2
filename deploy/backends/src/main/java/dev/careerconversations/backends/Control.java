package dev.careerconversations.backends;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL's own control program, for what the embedded server offers no method. */
final class Control {

    private Control() {}

    static void restart(Path binaries, Path data, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot(data)) {
            // PostgreSQL refuses to run as root; whoever enters a user namespace of their own is root no longer.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                pgCtl(binaries).toString(),
                "restart",
                "-w",
                "-m",
                "immediate",
                "-D",
                data.toString(),
                "-l",
                log.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("PostgreSQL did not come back: see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL restarts", e);
        }
    }

    private static Path pgCtl(Path binaries) throws IOException {
        try (Stream<Path> files = Files.find(binaries, 3, (path, file) -> path.endsWith("bin/pg_ctl"))) {
            return files.findFirst().orElseThrow(() -> new IOException("No pg_ctl below " + binaries));
        }
    }

    private static boolean isRoot(Path data) throws IOException {
        return Files.getOwner(data).getName().equals("root");
    }
}
