package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.dispatch.PatientWriter.Entry;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.ledger.Settled;
import dev.careerconversations.worker.ledger.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Writes down what became of mails: what several lanes have to say at the same time in one statement. It is patient, because a
 * server's answer that is lost here means a mail sent twice.
 */
final class Settler implements AutoCloseable {

    /** Less than a lane needs to tell its next mail to a server elsewhere. */
    private static final Duration GATHERING = Duration.ofMillis(2);

    /** How long the database is waited for to take back what was not begun; leases run out without it, too. */
    private static final Duration GIVE_BACK = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final PatientWriter patient;
    private final int enough;
    private final Duration gathering;
    private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
    private volatile boolean ended;
    private final Thread writer = new Thread(this::write, "settler");

    /** @param lanes how many may have something to say at the same time */
    Settler(Ledger ledger, Observer observer, int lanes) {
        this(ledger, observer, lanes, GATHERING);
    }

    /** @param gathering how long the first of some waits for half the lanes */
    Settler(Ledger ledger, Observer observer, int lanes, Duration gathering) {
        this.gathering = gathering;
        this.ledger = ledger;
        this.patient = new PatientWriter(ledger, observer);
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

    private void gather(List<Entry> group) throws InterruptedException {
        entries.drainTo(group);
        long until = System.nanoTime() + gathering.toNanos();
        while (group.size() < enough) {
            Entry next = entries.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return;
            }
            group.add(next);
            entries.drainTo(group);
        }
    }

    private void write() {
        List<Entry> group = new ArrayList<>();
        try {
            while (true) {
                group.add(entries.take());
                gather(group);
                patient.write(group);
                group.clear();
            }
        } catch (InterruptedException e) {
            // it is closed
        } finally {
            ended = true;
            entries.drainTo(group);
            group.forEach(entry -> entry.written().cancel(false));
        }
    }
}
