package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.batch.BatchSize;
import dev.careerconversations.worker.dispatch.Waiting.Ready;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Batches, prepared one after the other: what is composed here and what the database assembles, claims and stores takes a processor as
 * long as it lasts, and with two of them at once lanes and settlements would wait for theirs. What may have killed a worker takes
 * nobody with it.
 */
final class Batches implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Batches.class);

    /** How many batches may break one after the other: mails that break theirs, three times each, are not the program's fault. */
    private static final int MOST_BROKEN = 10;

    /** How long one may take: longer than settling waits for a database. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Ledger ledger;
    private final Preparation preparation;
    private final Settler settler;
    private final Consumer<List<Ready>> lanes;
    /** Of a batch the first mail is sent when the last one is composed. */
    private final BatchSize size;

    private final Semaphore turn = new Semaphore(1);
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(preparing -> new Thread(preparing, "batch"));
    private final AtomicReference<@Nullable Long> begunAt = new AtomicReference<>();
    private final AtomicInteger brokenInARow = new AtomicInteger();
    private final AtomicReference<@Nullable JdbiException> failure = new AtomicReference<>();

    /**
     * @param lanes take what is ready
     * @param most how many emails a batch has at most
     */
    Batches(Ledger ledger, Preparation preparation, Settler settler, Consumer<List<Ready>> lanes, int most) {
        this.ledger = ledger;
        this.preparation = preparation;
        this.settler = settler;
        this.lanes = lanes;
        this.size = BatchSize.growing(most);
    }

    /**
     * Claims a batch, if the one before is ready in time, and waits until it is ready itself; for a while, as a batch that takes long
     * keeps its worker from nothing else.
     *
     * @param claiming claims as many as it is told at most
     * @param patience how long it may wait for both together
     * @return how many were claimed; empty if the one before is still being prepared
     * @throws JdbiException why the database failed this batch, or the one before if it was not waited for
     */
    OptionalInt prepare(IntFunction<List<Claim>> claiming, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        if (!turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return OptionalInt.empty();
        }
        boolean begun = false;
        int claimed;
        try {
            throwFailure();
            long from = System.nanoTime();
            int asked = size.next();
            List<Claim> claims = claiming.apply(asked);
            claimed = claims.size();
            if (claimed > 0) {
                begin(claims, asked, from);
                begun = true;
            }
        } finally {
            if (!begun) {
                turn.release();
            }
        }
        if (awaitIdle(Duration.ofNanos(until - System.nanoTime()))) {
            throwFailure();
        }
        return OptionalInt.of(claimed);
    }

    /** Whether batches come to an end, and not only because the program is broken. */
    boolean isWorking() {
        Long since = begunAt.get();
        return brokenInARow.get() < MOST_BROKEN && (since == null || System.nanoTime() - since < LONGEST.toNanos());
    }

    /** Waits until none is being prepared; whether it came to that in time. */
    boolean awaitIdle(Duration patience) throws InterruptedException {
        if (!turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        turn.release();
        return true;
    }

    /** Begins no more; what is being prepared is finished. */
    @Override
    public void close() {
        thread.shutdown();
    }

    private void throwFailure() {
        JdbiException why = failure.getAndSet(null);
        if (why != null) {
            throw why;
        }
    }

    private void begin(List<Claim> claims, int asked, long from) {
        boolean begun = false;
        begunAt.set(from);
        try {
            thread.execute(() -> finish(claims, asked, from));
            begun = true;
        } finally {
            if (!begun) {
                begunAt.set(null);
                claims.forEach(ledger::abandon);
            }
        }
    }

    private void finish(List<Claim> claims, int asked, long from) {
        try {
            List<Ready> mails = preparation.prepare(claims, settler);
            size.learn(asked, claims.size(), Duration.ofNanos(System.nanoTime() - from));
            lanes.accept(mails);
            brokenInARow.set(0);
        } catch (JdbiException e) {
            // the database's fault and not the mails': they are not charged an attempt
            failure.set(e);
            settler.giveBack(claims);
        } catch (RuntimeException | Error e) {
            // whatever went wrong, even with the memory: they are rescued, and it is counted
            claims.forEach(ledger::abandon);
            brokenInARow.incrementAndGet();
            LOG.errorf(e, "%d emails are left to be rescued", claims.size());
        } finally {
            begunAt.set(null);
            turn.release();
        }
    }
}
