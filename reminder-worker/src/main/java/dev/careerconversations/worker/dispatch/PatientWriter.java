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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Writes settlements down together, and each on its own where one of them may be what the database refuses; again and again for two
 * minutes while it is away.
 */
final class PatientWriter {

    private static final Logger LOG = Logger.getLogger(PatientWriter.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long REST_MILLIS = 250;

    /**
     * What is to be written down.
     *
     * @param outcome for the log: names nobody
     * @param written completed when it is, with whether the claim was still held; fails when it is given up
     */
    record Entry(Settled settled, String outcome, CompletableFuture<Boolean> written) {}

    private final Ledger ledger;
    private final Observer observer;

    PatientWriter(Ledger ledger, Observer observer) {
        this.ledger = ledger;
        this.observer = observer;
    }

    /** Writes them down, or gives them up. Nothing else may come of it: all lanes wait for this. */
    void write(List<Entry> group) throws InterruptedException {
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
