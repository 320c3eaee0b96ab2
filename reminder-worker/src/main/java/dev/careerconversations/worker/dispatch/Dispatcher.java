package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.compose.Composed;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.smtp.Connection;
import dev.careerconversations.worker.smtp.MailServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Claims a batch and sends it over several connections side by side. Each mail is settled before its connection carries
 * the next, so that a crash leaves at most one mail a connection in doubt.
 */
public final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final Ledger ledger;
    private final Function<List<Claim>, Map<UUID, Composed>> composer;
    private final MailServer server;
    private final Pause pause;
    private final int connections;
    private final int batch;
    private final ExecutorService senders;
    private final ScheduledExecutorService renewals = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean stopping;

    /**
     * @param composer gives each claim its mail
     * @param connections how many mails are being sent at the same time
     * @param batch how many emails one claim takes
     */
    public Dispatcher(
            Ledger ledger,
            Function<List<Claim>, Map<UUID, Composed>> composer,
            MailServer server,
            int connections,
            int batch) {
        this.ledger = ledger;
        this.composer = composer;
        this.server = server;
        this.pause = new Pause();
        this.connections = connections;
        this.batch = batch;
        this.senders = Executors.newFixedThreadPool(connections);
    }

    /**
     * Sends one batch.
     *
     * @param now the database's time
     * @return how many emails were claimed; 0 when none is waiting, the server is unwell or the worker stops
     */
    public int dispatch(Instant now) {
        if (stopping || pause.lasts(now)) {
            return 0;
        }
        List<Claim> claims = ledger.claim(now, batch);
        if (claims.isEmpty()) {
            return 0;
        }
        UUID token = claims.get(0).token();
        long third = ledger.lease().toMillis() / 3;
        ScheduledFuture<?> renewal =
                renewals.scheduleAtFixedRate(() -> renew(token), third, third, TimeUnit.MILLISECONDS);
        try {
            send(claims, now);
        } finally {
            renewal.cancel(false);
        }
        return claims.size();
    }

    /** Begins no new mail from now on; those being sent are finished and settled. */
    public void stop() {
        stopping = true;
    }

    @Override
    public void close() {
        stop();
        senders.shutdown();
        renewals.shutdownNow();
    }

    private void send(List<Claim> claims, Instant now) {
        Map<UUID, Composed> mails = composer.apply(claims);
        Queue<Claim> waiting = new ConcurrentLinkedQueue<>(claims);
        List<Future<?>> lanes = new ArrayList<>();
        for (int i = 0; i < Math.min(connections, claims.size()); i++) {
            lanes.add(senders.submit(() -> drain(waiting, mails, now)));
        }
        for (Future<?> lane : lanes) {
            await(lane);
        }
    }

    private void drain(Queue<Claim> waiting, Map<UUID, Composed> mails, Instant now) {
        try (Connection connection = new Connection(server)) {
            Sending sending = new Sending(ledger, connection, pause, now);
            for (Claim claim = waiting.poll(); claim != null; claim = waiting.poll()) {
                Composed mail = mails.get(claim.id());
                if (mail == null || stopping || pause.lasts(now)) {
                    sending.release(claim);
                } else {
                    sending.send(claim, mail);
                }
            }
        }
    }

    private void renew(UUID token) {
        try {
            ledger.renew(token);
        } catch (RuntimeException e) {
            LOG.warnf("Leases could not be renewed: %s", e.getMessage());
        }
    }

    /** A lane ends early when the database is gone; what it held is rescued when its leases run out. */
    private static void await(Future<?> lane) {
        try {
            lane.get();
        } catch (ExecutionException e) {
            LOG.warnf("Mails are left to be rescued: %s", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
