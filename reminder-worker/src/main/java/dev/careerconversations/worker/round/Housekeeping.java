package dev.careerconversations.worker.round;

import dev.careerconversations.worker.ledger.Standings;
import dev.careerconversations.worker.retention.Retention;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Removes what is old, a little every minute: after a long while without it, too, it takes no more than its share. */
@Singleton
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_BATCHES = 20;

    private final Contract contract;
    private final Standings standings;
    private final Retention retention;

    Housekeeping(Jdbi jdbi, @Readiness Contract contract, Standings standings, WorkerConfig config) {
        this.contract = contract;
        this.standings = standings;
        this.retention = new Retention(jdbi, config.keep(), MOST_AT_ONCE);
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void removeOld() {
        try {
            int batches = 0;
            int removed = MOST_AT_ONCE;
            while (contract.isOffered() && retention.mayGoOn(removed) && batches < MOST_BATCHES) {
                removed = retention.remove(standings.read().now());
                batches++;
            }
        } catch (JdbiException e) {
            LOG.warnf("Old emails stay for another minute: %s", e.getMessage());
        }
    }
}
