package dev.careerconversations.backends;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's own control program, for what the embedded server offers no method. */
final class Control {

    private Control() {}

    /** @param server the running server's own program: its control program is beside it */
    static void restart(Path server, Path data, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot(data)) {
            // PostgreSQL refuses to run as root; whoever enters a user namespace of their own is root no longer.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                server.resolveSibling("pg_ctl").toString(),
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

    private static boolean isRoot(Path data) throws IOException {
        return Files.getOwner(data).getName().equals("root");
    }
}
