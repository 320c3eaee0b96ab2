package dev.careerconversations.local;

import dev.careerconversations.backends.MailCatcher;
import dev.careerconversations.backends.OidcServer;
import dev.careerconversations.backends.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that runs: started one after another, and closed in the opposite order. */
final class Stack implements AutoCloseable {

    static final String SENDER = "careers@example.com";
    static final String FRONTEND = "http://localhost:3000";

    private final Ports ports;
    private final Path directory;
    private final Console console;
    private final Processes processes;
    private final Deque<Runnable> toClose = new ArrayDeque<>();
    private boolean closed;

    private @Nullable PostgresServer postgres;
    private @Nullable MailCatcher mail;
    private @Nullable OidcServer oidc;

    /** @param directory for data, logs and mails; belongs to this run alone */
    Stack(Ports ports, Path directory, Console console) {
        this.ports = ports;
        this.directory = directory;
        this.console = console;
        this.processes = new Processes(directory.resolve("processes"));
    }

    /** Ends what a run that was killed has left behind, and starts the guard for this one. */
    void prepare() throws IOException {
        Files.createDirectories(directory);
        processes.endAll();
    }

    void startBackends() throws Exception {
        guard();
        postgres = console.starting("PostgreSQL", "localhost:" + ports.postgres, () -> {
            PostgresServer server = PostgresServer.start(directory.resolve("postgres"), ports.postgres);
            closeLater(server::close);
            ProcessHandle.of(server.pid()).ifPresent(processes::add);
            return server;
        });
        MailFolder folder = new MailFolder(directory.resolve("mail"), console);
        mail = console.starting("mail catcher", "smtp://localhost:" + ports.smtp, () -> {
            MailCatcher catcher = MailCatcher.start(ports.smtp, ports.imap, folder::keep);
            closeLater(catcher::close);
            return catcher;
        });
        oidc = console.starting("OpenID Connect", "http://localhost:" + ports.oidc + "/default", () -> {
            OidcServer server = OidcServer.start(ports.oidc);
            closeLater(server::close);
            return server;
        });
    }

    void startServices() throws Exception {
        start("api-service", ports.api, apiEnvironment(), "api-service.log");
        startWorker("reminder-worker", ports.worker);
    }

    /** Starts a worker and waits until it is ready. */
    Service startWorker(String name, int port) throws Exception {
        return start("reminder-worker", port, workerEnvironment(), name + ".log");
    }

    URI api() {
        return URI.create("http://localhost:" + ports.api);
    }

    PostgresServer postgres() {
        return Objects.requireNonNull(postgres);
    }

    MailCatcher mail() {
        return Objects.requireNonNull(mail);
    }

    OidcServer oidc() {
        return Objects.requireNonNull(oidc);
    }

    Path directory() {
        return directory;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (toClose.isEmpty()) {
            return;
        }
        console.say("\nStopping");
        while (!toClose.isEmpty()) {
            toClose.pop().run();
        }
        processes.endAll();
        console.say("Stopped");
    }

    /** What is still starting when the stack is told to close is closed by whoever starts it. */
    private synchronized void closeLater(Runnable close) {
        if (closed) {
            close.run();
            throw new CannotStartException("Stopped while starting.");
        }
        toClose.push(close);
    }

    private Service start(String name, int port, Map<String, String> environment, String log) throws Exception {
        return console.starting(name, "http://localhost:" + port, () -> {
            Service service = Service.start(name, port, environment, directory.resolve(log));
            processes.add(service.process().toHandle());
            closeLater(service::close);
            return service.awaitReady();
        });
    }

    private void guard() throws IOException {
        Process guard = new ProcessBuilder(
                        Checkout.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx16m",
                        "-cp",
                        Checkout.classes().toString(),
                        Guard.class.getName(),
                        directory.resolve("processes").toString())
                .start();
        closeLater(guard::destroy);
    }

    private Map<String, String> apiEnvironment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres().jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "local");
        environment.put("QUARKUS_FLYWAY_PASSWORD", "local");
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", oidc().issuerUrl());
        environment.put("CAREER_FRONTEND_URL", FRONTEND);
        return environment;
    }

    private Map<String, String> workerEnvironment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres().jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "local");
        environment.put("QUARKUS_MAILER_HOST", "localhost");
        environment.put("QUARKUS_MAILER_PORT", String.valueOf(mail().smtpPort()));
        environment.put("QUARKUS_MAILER_FROM", SENDER);
        environment.put("WORKER_FRONTEND_URL", FRONTEND);
        return environment;
    }
}
