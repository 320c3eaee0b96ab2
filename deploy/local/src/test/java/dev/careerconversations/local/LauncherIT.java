package dev.careerconversations.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The launcher as a process: what it says and what it leaves behind, however it ends. */
class LauncherIT {

    private static final Path DIRECTORY = Path.of("target/it-launcher").toAbsolutePath();
    private static final Path OUTPUT = Path.of("target/it-launcher.log").toAbsolutePath();

    private final List<Process> launchers = new ArrayList<>();

    @AfterEach
    void endAll() {
        launchers.forEach(Process::destroy);
        new Processes(DIRECTORY.resolve("processes")).endAll();
    }

    @Test
    void what_a_killed_launcher_started_ends_and_a_second_start_works() throws Exception {
        Process killed = launch("--api-port=0", "--worker-port=0");
        awaitSaid("Ctrl-C stops everything.");
        List<ProcessHandle> started = started();
        assertThat(started).hasSize(3).allMatch(ProcessHandle::isAlive);

        killed.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(30)).until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
        Process second = launch("--backends-only", "--exit");
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said()).contains("quarkus:dev").endsWith("Stopped\n");
        assertThat(second.exitValue()).isZero();
    }

    @Test
    void a_launcher_that_is_told_to_stop_leaves_nothing_running() throws Exception {
        Process launcher = launch("--backends-only");
        awaitSaid("Ctrl-C stops everything.");
        List<ProcessHandle> started = started();

        launcher.destroy();

        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(started).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(said()).endsWith("Stopped\n");
    }

    @Test
    void a_busy_port_is_one_line_that_names_it() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process launcher = launch("--api-port=" + busy.getLocalPort(), "--worker-port=0");

            assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();

            assertThat(launcher.exitValue()).isEqualTo(1);
            assertThat(said())
                    .isEqualTo("Port %d is busy: stop what listens there, or choose another with --api-port.%n"
                            .formatted(busy.getLocalPort()));
        }
    }

    private Process launch(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Checkout.java(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LocalStack.class.getName(),
                "--directory=" + DIRECTORY,
                "--postgres-port=0",
                "--smtp-port=0",
                "--imap-port=0",
                "--oidc-port=0"));
        command.addAll(List.of(options));
        Process launcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(OUTPUT.toFile()))
                .start();
        launchers.add(launcher);
        return launcher;
    }

    private static List<ProcessHandle> started() throws IOException {
        return Files.readAllLines(DIRECTORY.resolve("processes")).stream()
                .map(line ->
                        ProcessHandle.of(Long.parseLong(line.split(" ")[0])).orElseThrow())
                .toList();
    }

    private static void awaitSaid(String line) {
        await().atMost(Duration.ofSeconds(60)).until(() -> said().contains(line));
    }

    private static String said() throws IOException {
        return Files.readString(OUTPUT);
    }
}
