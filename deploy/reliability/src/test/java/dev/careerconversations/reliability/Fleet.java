package dev.careerconversations.reliability;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Workers that share a database and mail servers. All end with this process. */
final class Fleet implements AutoCloseable {

    static final String LINKS_KEYS = "k1=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> options = new ArrayList<>();
    private final List<Worker> all = new ArrayList<>();
    private String name = "worker";
    private int started;

    Fleet(Path directory, String jdbcUrl, Sink... servers) {
        this.directory = directory;
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "any");
        environment.put("QUARKUS_MAILER_FROM", "careers@example.com");
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", "0");
        environment.put("WORKER_FRONTEND_URL", "http://localhost:3000");
        environment.put("WORKER_LINKS_URL", "http://localhost:8080");
        environment.put("LINKS_KEYS", LINKS_KEYS);
        environment.put("WORKER_CONNECTIONS", String.valueOf(Rig.CONNECTIONS));
        options.add("-Xmx256m");
        if (!Size.full()) {
            environment.put("WORKER_LEASE", "5s");
            environment.put("WORKER_LAST_ATTEMPT_AFTER", "3s");
            options.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        }
        sendTo(servers);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** The mail servers of workers started from now on. */
    void sendTo(Sink... servers) {
        sendToPort(servers[0].port());
        List<String> more = new ArrayList<>();
        for (int i = 1; i < servers.length; i++) {
            more.add(servers[i].address());
        }
        if (!more.isEmpty()) {
            with("WORKER_MORE_MAIL_SERVERS", String.join(",", more));
        }
    }

    void sendToPort(int port) {
        with("QUARKUS_MAILER_HOST", "localhost");
        with("QUARKUS_MAILER_PORT", String.valueOf(port));
    }

    /** What the logs of its workers are called. */
    Fleet named(String fleet) {
        name = fleet;
        return this;
    }

    /** Configures workers started from now on. */
    Fleet with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Gives Java an option in workers started from now on. */
    Fleet withOption(String option) {
        options.add(option);
        return this;
    }

    /** How long a dead worker's mail waits. */
    Duration lease() {
        return Duration.parse("PT" + environment.getOrDefault("WORKER_LEASE", "30s"));
    }

    /** Starts a worker and does not wait for it. */
    synchronized Worker begin() {
        started++;
        Worker worker = Worker.start(options, environment, directory.resolve(name + "-" + started + ".log"));
        all.add(worker);
        return worker;
    }

    Worker start() {
        return start(1).get(0);
    }

    /** Starts workers and waits until all are ready. */
    List<Worker> start(int count) {
        List<Worker> begun = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            begun.add(begin());
        }
        begun.forEach(Fleet::awaitReady);
        return begun;
    }

    static void awaitReady(Worker worker) {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(100))
                .failFast("The worker ended while it started: see its log", () -> !worker.isAlive())
                .until(worker::isReady);
    }

    /** Those that work; waits until there is one. */
    List<Worker> ready() {
        return await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> workers().stream().filter(Worker::isReady).toList(), ready -> !ready.isEmpty());
    }

    /** Every worker that was started, the dead ones too. */
    synchronized List<Worker> workers() {
        return List.copyOf(all);
    }

    @Override
    public void close() {
        workers().forEach(Worker::close);
    }
}
