package dev.careerconversations.worker.round;

import dev.careerconversations.worker.ledger.Backlog;
import dev.careerconversations.worker.ledger.Backlogs;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The backlog for operators and autoscalers, read at intervals by one statement, however often and by whomever it is asked for.
 * Where it cannot be read there is no number.
 */
@Singleton
class Gauges {

    private static final Logger LOG = Logger.getLogger(Gauges.class);

    private final Contract contract;
    private final Backlogs backlogs;
    private volatile @Nullable Backlog last;

    Gauges(@Readiness Contract contract, Backlogs backlogs, MeterRegistry registry) {
        this.contract = contract;
        this.backlogs = backlogs;
        gauge(registry, "worker.due.backlog", Backlog::due);
        gauge(registry, "worker.due.oldest.seconds", backlog -> backlog.oldest().toMillis() / 1_000.0);
        gauge(registry, "worker.followups.late", Backlog::lateFollowUps);
        gauge(registry, "worker.sending.stopped", backlog -> backlog.stopped() ? 1 : 0);
        for (String state : List.of("FAILED", "DEAD", "QUARANTINED")) {
            Gauge.builder(
                            "worker.emails.troubled",
                            () -> value(backlog -> backlog.troubled().getOrDefault(state, 0L)))
                    .tag("state", state)
                    .register(registry);
        }
    }

    @Scheduled(every = "{worker.gauge-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void read() {
        try {
            last = contract.isOffered() ? backlogs.read() : null;
        } catch (JdbiException e) {
            last = null;
            LOG.debug("The backlog cannot be read", e);
        }
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<Backlog> part) {
        Gauge.builder(name, () -> value(part)).register(registry);
    }

    private double value(ToDoubleFunction<Backlog> part) {
        Backlog backlog = last;
        return backlog == null ? Double.NaN : part.applyAsDouble(backlog);
    }
}
