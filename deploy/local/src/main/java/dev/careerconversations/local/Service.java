package dev.careerconversations.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of the packaged services, running as a process of its own with its log in a file. */
final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final Process process;
    private final Path log;
    private final URI management;

    private Service(String name, Process process, Path log, URI management) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.management = management;
    }

    /**
     * Starts a service and does not wait for it.
     *
     * @param name the module's, whose package is started
     * @param management the port for its health and metrics
     * @param environment addresses and secrets, all that differs from production
     */
    static Service start(String name, int management, Map<String, String> environment, Path log) {
        return start(Checkout.root(), name, management, environment, log);
    }

    /** @param checkout where it is packaged */
    static Service start(Path checkout, String name, int management, Map<String, String> environment, Path log) {
        Path jar = checkout.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new CannotStartException(name + " is not packaged yet: run ./mvnw package first.");
        }
        ProcessBuilder builder = new ProcessBuilder(Checkout.java(), "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
        try {
            return new Service(name, builder.start(), log, URI.create("http://localhost:" + management));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process process() {
        return process;
    }

    Path log() {
        return log;
    }

    /** Where its health and metrics are. */
    URI management() {
        return management;
    }

    /** @throws CannotStartException with the end of its log when it dies or is not ready in time */
    Service awaitReady() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new CannotStartException(name + " ended while it started; its log ends with:\n" + endOfLog());
            }
            if (answers(management.resolve("/q/health/ready"))) {
                return this;
            }
        }
        throw new CannotStartException(name + " was not ready in time; its log ends with:\n" + endOfLog());
    }

    /** Waits until an API answers that was started elsewhere. */
    static URI awaitAnswer(URI api) throws InterruptedException {
        while (!answers(api.resolve("/problems"))) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return api;
    }

    @Override
    public void close() {
        Processes.end(process.toHandle());
    }

    private static boolean answers(URI address) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "(" + log + " cannot be read)";
        }
    }
}
