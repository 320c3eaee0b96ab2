package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.compose.Composed;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.ledger.Standing;
import dev.careerconversations.worker.ledger.Standings;
import dev.careerconversations.worker.smtp.MailServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** A worker's dispatcher whose rounds a test makes, and whose mails it waits for. */
final class Worker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Standings standings;
    private final Dispatcher dispatcher;

    private Worker(Standings standings, Dispatcher dispatcher) {
        this.standings = standings;
        this.dispatcher = dispatcher;
    }

    static Worker with(
            Jdbi jdbi,
            Duration lease,
            int connections,
            Function<List<Claim>, Map<UUID, Composed>> composer,
            MailServer... servers) {
        return with(jdbi, lease, new Dispatcher.Settings(connections, 20, Duration.ofMinutes(1)), composer, servers);
    }

    static Worker with(
            Jdbi jdbi,
            Duration lease,
            Dispatcher.Settings settings,
            Function<List<Claim>, Map<UUID, Composed>> composer,
            MailServer... servers) {
        return with(jdbi, new Ledger(jdbi, lease), lease, settings, composer, servers);
    }

    static Worker with(
            Jdbi jdbi,
            Ledger ledger,
            Duration lease,
            Dispatcher.Settings settings,
            Function<List<Claim>, Map<UUID, Composed>> composer,
            MailServer... servers) {
        Standings standings = new Standings(jdbi);
        return new Worker(
                standings,
                new Dispatcher(
                        ledger,
                        lease,
                        new Preparation(ledger, composer, domain -> Duration.ZERO),
                        standings,
                        List.of(servers),
                        settings,
                        Observer.NONE));
    }

    /** Makes a round as if the database's time were this, and waits until its mails are settled. */
    int dispatch(Instant now) {
        int claimed = begin(now);
        if (!dispatcher.awaitIdle(PATIENCE)) {
            throw new AssertionError("mails are still being sent");
        }
        return claimed;
    }

    /** Makes a round and does not wait. */
    int begin(Instant now) {
        Standing real = standings.read();
        return dispatcher.dispatch(new Standing(now, real.readAt(), real.mode(), real.unwell()));
    }

    boolean isWorking() {
        return dispatcher.isWorking();
    }

    void stop() {
        dispatcher.stop();
    }

    @Override
    public void close() {
        dispatcher.close();
    }
}
