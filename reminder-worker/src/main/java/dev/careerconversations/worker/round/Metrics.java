package dev.careerconversations.worker.round;

import dev.careerconversations.worker.dispatch.Observer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What this worker did, for operators: docs/operations.md lists it. What may happen is there with 0 before it happens the
 * first time, or Prometheus would not see that it did.
 */
@Singleton
class Metrics implements Observer, SqlLogger {

    private static final Duration[] BUCKETS =
            List.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000).stream()
                    .map(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Map<String, AtomicInteger> servers = new ConcurrentHashMap<>();
    private final Map<String, Counter> settled = new ConcurrentHashMap<>();
    private final Counter repeated;
    private final Counter expired;
    private final Counter completed;
    private final Counter cutShort;
    private final Timer smtp;
    private final Timer database;

    Metrics(MeterRegistry registry) {
        this.registry = registry;
        for (String state : List.of("SENT", "FAILED", "DEAD", "QUEUED")) {
            settled.put(state, registry.counter("worker.emails.settled", "state", state));
        }
        failures("REFUSED 550");
        repeated = registry.counter("worker.emails.repeated");
        expired = registry.counter("worker.leases.expired");
        completed = registry.counter("worker.rounds", "outcome", "completed");
        cutShort = registry.counter("worker.rounds", "outcome", "cut short");
        smtp = timer("worker.smtp");
        database = timer("worker.database");
    }

    @Override
    public void settled(String state, String outcome) {
        settled.computeIfAbsent(state, name -> registry.counter("worker.emails.settled", "state", name))
                .increment();
        if (state.equals("FAILED") || state.equals("DEAD")) {
            failures(outcome).increment();
        }
    }

    @Override
    public void answered(boolean repeat, Duration after) {
        smtp.record(after);
        if (repeat) {
            repeated.increment();
        }
    }

    @Override
    public void wellness(String server, boolean well) {
        servers.computeIfAbsent(
                        server,
                        name -> registry.gauge("worker.mail.server.well", Tags.of("server", name), new AtomicInteger()))
                .set(well ? 1 : 0);
    }

    /** Leases of workers that died, or were silent for too long, had run out. */
    void leasesExpired(int leases) {
        expired.increment(leases);
    }

    void roundCompleted() {
        completed.increment();
    }

    void roundCutShort() {
        cutShort.increment();
    }

    @Override
    public void logAfterExecution(StatementContext statement) {
        database.record(statement.getElapsedTime(ChronoUnit.NANOS), TimeUnit.NANOSECONDS);
    }

    private Counter failures(String reason) {
        return registry.counter("worker.emails.failed", "reason", reason);
    }

    private Timer timer(String name) {
        return Timer.builder(name).serviceLevelObjectives(BUCKETS).register(registry);
    }
}
