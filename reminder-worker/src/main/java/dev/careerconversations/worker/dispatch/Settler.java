package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.ledger.Settled;
import dev.careerconversations.worker.ledger.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what became of mails: what several lanes have to say at the same time in one statement. It is patient, because a
 * server's answer that is lost here means a mail sent twice.
 */
final class Settler implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Settler.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long REST_MILLIS = 250;

    /** How long the first of some waits for others: less than what a statement of its own would take from everybody. */
    private static final long GATHERING_MILLIS = 1;

    /** How long the database is waited for to take back what was not begun; leases run out without it, too. */
    private static final Duration GIVE_BACK = Duration.ofSeconds(10);

    private record Entry(Settled settled, String outcome, CompletableFuture<Boolean> written) {}

    private final Ledger ledger;
    private final Observer observer;
    private final int enough;
    private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
    private volatile boolean ended;
    private final Thread writer = new Thread(this::write, "settler");

    /** @param lanes how many may have something to say at the same time */
    Settler(Ledger ledger, Observer observer, int lanes) {
        this.ledger = ledger;
        this.observer = observer;
        this.enough = lanes / 2;
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Settles a claim and says so in the log.
     *
     * @param outcome for the log: names nobody
     * @return completed when it is written: whether the claim was still held. It fails when the database stays away, and when nothing
     *     is written any more
     */
    CompletableFuture<Boolean> settle(Claim claim, Settlement settlement, String outcome) {
        Entry entry = new Entry(new Settled(claim, settlement), outcome, new CompletableFuture<>());
        entries.add(entry);
        if (ended) {
            entry.written().cancel(false);
        }
        return entry.written();
    }

    /** Gives back a claim with which nothing was begun. */
    CompletableFuture<Boolean> release(Claim claim) {
        return settle(claim, Settlement.release(claim, null, Duration.ZERO), "not tried yet");
    }

    /** Gives back claims with which nothing was begun, and waits until they are, or the database is away. */
    void giveBack(List<Claim> claims) {
        claims.stream()
                .map(claim -> release(claim).completeOnTimeout(false, GIVE_BACK.toSeconds(), TimeUnit.SECONDS))
                .toList()
                .forEach(released -> released.exceptionally(e -> false).join());
    }

    /** Nothing was done with a claim, and it is not held any more. */
    void abandon(Claim claim) {
        ledger.abandon(claim);
    }

    /** Whether what becomes of mails is still being written down. */
    boolean isWorking() {
        return writer.isAlive();
    }

    @Override
    public void close() {
        writer.interrupt();
    }

    private void write() {
        List<Entry> group = new ArrayList<>();
        try {
            while (true) {
                group.add(entries.take());
                entries.drainTo(group);
                if (group.size() < enough) {
                    TimeUnit.MILLISECONDS.sleep(GATHERING_MILLIS);
                    entries.drainTo(group);
                }
                writeOrGiveUp(group);
                group.clear();
            }
        } catch (InterruptedException e) {
            ended = true;
            entries.drainTo(group);
            group.forEach(entry -> entry.written().cancel(false));
        }
    }

    /** Nothing may end this thread: all lanes wait for it. */
    private void writeOrGiveUp(List<Entry> group) throws InterruptedException {
        try {
            writePatiently(group);
        } catch (RuntimeException | Error e) {
            LOG.error("Settlements are given up", e);
            group.forEach(entry -> giveUp(entry, new IllegalStateException(e)));
        }
    }

    private void writePatiently(List<Entry> group) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        boolean together = true;
        List<Entry> left = new ArrayList<>(group);
        while (!left.isEmpty()) {
            JdbiException failure = together ? tryAll(left) : tryEach(left, until);
            if (failure == null) {
                return;
            }
            if (System.nanoTime() - until > 0) {
                left.forEach(entry -> giveUp(entry, failure));
                return;
            }
            // one of them may be what the database refuses: it must not hold up the others
            together = !together;
            TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
        }
    }

    private @Nullable JdbiException tryAll(List<Entry> entries) {
        try {
            Set<UUID> held = ledger.settle(entries.stream().map(Entry::settled).toList());
            entries.forEach(entry ->
                    written(entry, held.contains(entry.settled().claim().id())));
            entries.clear();
            return null;
        } catch (JdbiException e) {
            return e;
        } catch (RuntimeException e) {
            entries.forEach(entry -> giveUp(entry, e));
            entries.clear();
            return null;
        }
    }

    private @Nullable JdbiException tryEach(List<Entry> entries, long until) {
        JdbiException failure = null;
        for (Entry entry : List.copyOf(entries)) {
            if (failure != null && System.nanoTime() - until > 0) {
                return failure;
            }
            List<Entry> alone = new ArrayList<>(List.of(entry));
            JdbiException own = tryAll(alone);
            if (own == null) {
                entries.remove(entry);
            } else {
                failure = own;
            }
        }
        return failure;
    }

    /** Its lease runs out, and another worker finds out what became of it. */
    private void giveUp(Entry entry, RuntimeException why) {
        ledger.abandon(entry.settled().claim());
        entry.written().completeExceptionally(why);
    }

    private void written(Entry entry, boolean held) {
        Claim claim = entry.settled().claim();
        Settlement settlement = entry.settled().settlement();
        if (held) {
            observer.settled(settlement.emailState(), entry.outcome());
            LOG.infof(
                    "email %s: %s, attempt %d: %s",
                    claim.id(),
                    String.join(" ", claim.kinds()),
                    claim.doubts() + claim.retries() + 1,
                    settlement.emailState().equals("SENT")
                            ? "SENT"
                            : settlement.emailState() + " (" + entry.outcome() + ")");
        } else {
            LOG.warnf("email %s: not settled as %s, its lease had run out", claim.id(), entry.outcome());
        }
        entry.written().complete(held);
    }
}
