package dev.careerconversations.worker.round;

import dev.careerconversations.worker.dispatch.Dispatcher;
import dev.careerconversations.worker.ledger.Deaths;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.ledger.Standing;
import dev.careerconversations.worker.ledger.Standing.Mode;
import dev.careerconversations.worker.ledger.Standings;
import dev.careerconversations.worker.schedule.Assembler;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

/**
 * One round after another: rescue, assemble, dispatch, until nothing is left to do. Workers are coordinated by the
 * database alone, so any number of them may run.
 */
@Singleton
class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final Contract contract;
    private final Standings standings;
    private final Ledger ledger;
    private final Assembler assembler;
    private final Dispatcher dispatcher;
    private final WorkerConfig config;
    private final Pulse pulse;
    private final Metrics metrics;
    private final ReentrantLock running = new ReentrantLock();
    private volatile boolean stopping;

    Rounds(
            @Readiness Contract contract,
            Standings standings,
            Ledger ledger,
            Assembler assembler,
            Dispatcher dispatcher,
            WorkerConfig config,
            Pulse pulse,
            Metrics metrics) {
        this.contract = contract;
        this.standings = standings;
        this.ledger = ledger;
        this.assembler = assembler;
        this.dispatcher = dispatcher;
        this.config = config;
        this.pulse = pulse;
        this.metrics = metrics;
    }

    @Scheduled(every = "{worker.interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void rounds() {
        // whoever stops the worker takes the lock and keeps it
        if (!running.tryLock()) {
            return;
        }
        try {
            boolean more = !stopping;
            while (more && contract.isOffered()) {
                int done = round(standings.read());
                pulse.completed();
                metrics.roundCompleted();
                more = done > 0 && !stopping;
            }
            pulse.ended();
        } catch (JdbiException e) {
            pulse.ended();
            metrics.roundCutShort();
            LOG.warnf("The round ends early, the next one tries again: %s", rootMessage(e));
        } finally {
            running.unlock();
        }
    }

    /** Mails being sent are finished and settled while there still is a database; what waits is given back. */
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        long until = System.nanoTime() + config.stopTimeout().toNanos();
        stopping = true;
        dispatcher.stop();
        boolean ended = running.tryLock(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        dispatcher.stop();
        if (!ended || !dispatcher.awaitIdle(Duration.ofNanos(until - System.nanoTime()))) {
            LOG.warn("A mail is still being sent: another worker will repeat it");
        }
    }

    /** Hosts' clocks may be wrong, and several workers must agree: the database's clock decides. */
    private int round(Standing standing) {
        int rescued = ledger.rescue(standing.now(), new Deaths(config.quarantineAfter(), config.lastAttemptAfter()));
        metrics.leasesExpired(rescued);
        int assembled = standing.mode() == Mode.RUNNING ? assembler.assemble(standing.now()) : 0;
        return rescued + assembled + dispatcher.dispatch(standing);
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
