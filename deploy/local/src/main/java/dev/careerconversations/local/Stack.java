package dev.careerconversations.local;

import dev.careerconversations.backends.MailCatcher;
import dev.careerconversations.backends.OidcServer;
import dev.careerconversations.backends.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/** Everything that runs: started one after another, and closed in the opposite order. */
final class Stack implements AutoCloseable {

    private final Ports ports;
    private final Path directory;
    private final Console console;
    private final Processes processes;
    private final String linksKeys = Environments.throwawayKeys();
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private boolean closed;

    private @Nullable PostgresServer postgres;
    private @Nullable MailCatcher mail;
    private @Nullable OidcServer oidc;
    private @Nullable Service apiService;
    private @Nullable Service workerService;

    /** @param directory for data, logs and mails; belongs to this run alone */
    Stack(Ports ports, Path directory, Console console) {
        this.ports = ports;
        this.directory = directory;
        this.console = console;
        this.processes = Processes.ofThisRun(directory);
    }

    /**
     * Takes the directory for this run, and ends what a run that was killed has left behind.
     *
     * @throws CannotStartException when another run has it
     */
    void prepare() throws Exception {
        Files.createDirectories(directory);
        FileChannel lock =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw new CannotStartException(
                    "Already running from %s: stop it, or choose another --directory.".formatted(directory));
        }
        open(() -> lock);
        Processes.endLeftovers(directory);
        FileUtils.deleteDirectory(directory.resolve("mail").toFile());
    }

    void startBackends() throws Exception {
        Process guard = guard();
        open(() -> guard::destroy);
        postgres = console.starting(
                "PostgreSQL",
                "localhost:" + ports.postgres,
                () -> open(() -> PostgresServer.start(directory.resolve("postgres"), ports.postgres)));
        ProcessHandle.of(postgres.pid()).ifPresent(processes::add);
        MailFolder folder = new MailFolder(directory.resolve("mail"), console);
        mail = console.starting(
                "mail catcher",
                "smtp://localhost:" + ports.smtp + ", imap://localhost:" + ports.imap,
                () -> open(() -> MailCatcher.start(ports.smtp, ports.imap, folder::keep)));
        oidc = console.starting(
                "OpenID Connect",
                "http://localhost:" + ports.oidc + "/default",
                () -> open(() -> OidcServer.start(ports.oidc)));
    }

    void startServices() throws Exception {
        apiService = start(
                "api-service",
                "http://localhost:" + ports.api,
                ports.management,
                environments().ofApi(ports.api, oidc().issuerUrl()),
                "api-service.log");
        workerService = startWorker("reminder-worker", ports.worker);
    }

    /** Waits until somebody else has started the API at this stack's port, as in containers. */
    void awaitApiStartedElsewhere() throws Exception {
        console.starting("API service, started elsewhere", api().toString(), () -> Service.awaitAnswer(api()));
    }

    /** Starts a worker and waits until it is ready. */
    Service startWorker(String name, int management) throws Exception {
        String address = "http://localhost:" + management + "/q/health";
        return start("reminder-worker", address, management, environments().ofWorker(), name + ".log");
    }

    /** Starts another API service, which trusts another issuer, and does not wait for it. */
    Service beginApi(String name, Ports own, String issuerUrl) throws Exception {
        return begin("api-service", own.management, environments().ofApi(own.api, issuerUrl), name + ".log");
    }

    /** Ends a process that somebody else has started when this run ends, even if it is killed. */
    void adopt(Process process) {
        processes.add(process.toHandle());
    }

    URI api() {
        return URI.create("http://localhost:" + ports.api);
    }

    Service apiService() {
        return Objects.requireNonNull(apiService);
    }

    Service workerService() {
        return Objects.requireNonNull(workerService);
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

    /** Returns what the services of this run are told. */
    Environments environments() {
        return new Environments(ports, postgres(), mail(), linksKeys);
    }

    Path directory() {
        return directory;
    }

    /** Whether it was told to close, perhaps while something was starting. */
    synchronized boolean isClosed() {
        return closed;
    }

    /** Waits for a back end that is just starting, so that it is closed like the others. */
    @Override
    public synchronized void close() {
        closed = true;
        if (toClose.isEmpty()) {
            return;
        }
        boolean started = postgres != null;
        if (started) {
            console.say("\nStopping");
        }
        while (!toClose.isEmpty()) {
            close(toClose.pop());
        }
        processes.endAll();
        if (started) {
            console.say("Stopped");
        }
    }

    private void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            console.say("Did not stop cleanly: " + e.getMessage());
        }
    }

    private synchronized <T extends AutoCloseable> T open(Callable<T> start) throws Exception {
        if (closed) {
            throw new CannotStartException("Stopped while starting.");
        }
        T opened = start.call();
        toClose.push(opened);
        return opened;
    }

    private Service start(String name, String address, int management, Map<String, String> environment, String log)
            throws Exception {
        return console.starting(
                name, address, () -> begin(name, management, environment, log).awaitReady());
    }

    private Service begin(String name, int management, Map<String, String> environment, String log) throws Exception {
        return open(() -> {
            Service begun = Service.start(name, management, environment, directory.resolve(log));
            processes.add(begun.process().toHandle());
            return begun;
        });
    }

    private Process guard() throws IOException {
        return new ProcessBuilder(
                        Checkout.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx16m",
                        "-cp",
                        Checkout.classes().toString(),
                        Guard.class.getName(),
                        processes.file().toString())
                .start();
    }
}
