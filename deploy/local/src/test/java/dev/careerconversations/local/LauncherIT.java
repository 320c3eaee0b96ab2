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
    void endAll() throws InterruptedException {
        for (Process launcher : launchers) {
            launcher.destroyForcibly().waitFor();
        }
        Processes.endLeftovers(DIRECTORY);
    }

    @Test
    void what_a_killed_launcher_started_ends_and_a_start_right_after_works_on_the_same_ports() throws Exception {
        List<String> ports = FreePorts.options();
        Process killed = launch(ports);
        awaitSaid("Ctrl-C stops everything.");
        List<ProcessHandle> started = started();
        assertThat(started).hasSize(3).allMatch(ProcessHandle::isAlive);

        killed.destroyForcibly().waitFor();
        Process second = launch(ports, "--backends-only", "--exit");

        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said()).contains("quarkus:dev").endsWith("Stopped\n");
        assertThat(second.exitValue()).isZero();
        await().atMost(Duration.ofSeconds(30)).until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void what_a_killed_launcher_started_ends_without_a_second_start() throws Exception {
        Process killed = launch(FreePorts.options(), "--backends-only");
        awaitSaid("Ctrl-C stops everything.");
        List<ProcessHandle> started = started();
        assertThat(started).hasSize(1);

        killed.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(30)).until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void a_second_launcher_leaves_a_running_one_alone() throws Exception {
        launch(FreePorts.options(), "--backends-only");
        awaitSaid("Ctrl-C stops everything.");
        List<ProcessHandle> started = started();

        Process second = launch(FreePorts.options(), "--backends-only");

        assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(said()).startsWith("Already running from ").hasLineCount(1);
        assertThat(started).isNotEmpty().allMatch(ProcessHandle::isAlive);
    }

    @Test
    void a_launcher_that_is_told_to_stop_leaves_nothing_running() throws Exception {
        Process launcher = launch(FreePorts.options());
        awaitSaid("Ctrl-C stops everything.");
        List<ProcessHandle> started = started();

        launcher.destroy();

        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(started).hasSize(3).noneMatch(ProcessHandle::isAlive);
        assertThat(said()).endsWith("Stopped\n");
    }

    @Test
    void a_busy_port_is_one_line_that_names_it() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process launcher = launch(FreePorts.options(), "--api-port=" + busy.getLocalPort());

            assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();

            assertThat(launcher.exitValue()).isEqualTo(1);
            assertThat(said())
                    .isEqualTo("Port %d is busy: stop what listens there, or choose another with --api-port.%n"
                            .formatted(busy.getLocalPort()));
        }
    }

    /** Later options win over earlier ones. */
    private Process launch(List<String> ports, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Checkout.java(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LocalStack.class.getName(),
                "--directory=" + DIRECTORY));
        command.addAll(ports);
        command.addAll(List.of(options));
        Process launcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(OUTPUT.toFile()))
                .start();
        launchers.add(launcher);
        return launcher;
    }

    private List<ProcessHandle> started() throws IOException {
        long launcher = launchers.get(0).pid();
        return Files.readAllLines(DIRECTORY.resolve("processes-" + launcher)).stream()
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
