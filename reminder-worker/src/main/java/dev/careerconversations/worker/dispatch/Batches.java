package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.batch.BatchSize;
import dev.careerconversations.worker.dispatch.Waiting.Ready;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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
 * Batches that are being prepared while the next one is assembled and claimed: of two, one is composed here while the database
 * stores the bytes of the other. They are handed over in the order in which they were claimed, as messages come before reminders. What may have
 * killed a worker is prepared while nothing else is, so that it takes nobody with it.
 */
final class Batches implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Batches.class);
    private static final int AT_A_TIME = 2;

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

    private final Semaphore turns = new Semaphore(AT_A_TIME);
    private final ExecutorService threads =
            Executors.newFixedThreadPool(AT_A_TIME, preparing -> new Thread(preparing, "batch"));
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private final Map<UUID, Long> begun = new ConcurrentHashMap<>();
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
     * Claims a batch if another may be begun in time, and does not wait until it is ready.
     *
     * @param claiming claims as many as it is told at most
     * @param patience how long it may wait for those before, and as long again if what was claimed must be prepared alone
     * @return how many were claimed; empty if the others are still being prepared
     * @throws JdbiException why the database failed one of the batches before, or this one's claim
     */
    OptionalInt begin(IntFunction<List<Claim>> claiming, Duration patience) throws InterruptedException {
        if (!turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return OptionalInt.empty();
        }
        int taken = 1;
        try {
            JdbiException before = failure.getAndSet(null);
            if (before != null) {
                throw before;
            }
            long from = System.nanoTime();
            int asked = size.next();
            List<Claim> claims = claiming.apply(asked);
            if (claims.stream().anyMatch(Claim::isSuspect)) {
                if (!turns.tryAcquire(AT_A_TIME - taken, patience.toNanos(), TimeUnit.NANOSECONDS)) {
                    settler.giveBack(claims);
                    return OptionalInt.empty();
                }
                taken = AT_A_TIME;
                from = System.nanoTime();
            }
            if (!claims.isEmpty()) {
                start(claims, asked, from, taken);
                taken = 0;
            }
            return OptionalInt.of(claims.size());
        } finally {
            turns.release(taken);
        }
    }

    /** Whether batches come to an end, and not only because the program is broken. */
    boolean isWorking() {
        long now = System.nanoTime();
        return brokenInARow.get() < MOST_BROKEN
                && begun.values().stream().allMatch(since -> now - since < LONGEST.toNanos());
    }

    /** Waits until none is being prepared; whether it came to that in time. */
    boolean awaitIdle(Duration patience) throws InterruptedException {
        if (!turns.tryAcquire(AT_A_TIME, patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        turns.release(AT_A_TIME);
        return true;
    }

    /** Begins no more; what is being prepared is finished. */
    @Override
    public void close() {
        threads.shutdown();
    }

    private void start(List<Claim> claims, int asked, long from, int taken) {
        CompletableFuture<Void> before = last;
        CompletableFuture<Void> handedOver = new CompletableFuture<>();
        boolean started = false;
        try {
            threads.execute(() -> finish(claims, asked, from, taken, before, handedOver));
            last = handedOver;
            started = true;
        } finally {
            if (!started) {
                claims.forEach(ledger::abandon);
            }
        }
    }

    private void finish(
            List<Claim> claims,
            int asked,
            long from,
            int taken,
            CompletableFuture<Void> before,
            CompletableFuture<Void> handedOver) {
        UUID first = claims.get(0).id();
        try {
            begun.put(first, from);
            List<Ready> mails = preparation.prepare(claims, settler);
            size.learn(asked, claims.size(), Duration.ofNanos(System.nanoTime() - from));
            before.join();
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
            handedOver.complete(null);
            begun.remove(first, from);
            turns.release(taken);
        }
    }
}
