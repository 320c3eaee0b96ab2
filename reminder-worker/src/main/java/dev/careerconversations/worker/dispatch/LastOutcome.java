package dev.careerconversations.worker.dispatch;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What became of the last mail of a lane, while it is being written down. For one thread. */
final class LastOutcome {

    /** Less than the most impatient servers wait for the rest of a mail. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Duration patience;
    private CompletableFuture<Boolean> written = CompletableFuture.completedFuture(true);
    private Duration waited = Duration.ZERO;

    LastOutcome(Duration patience) {
        this.patience = patience;
    }

    /** Another mail was the last one from now on. */
    void is(CompletableFuture<Boolean> written) {
        this.written = written;
        waited = Duration.ZERO;
    }

    /** Waits for a while until it is written down, or given up; whether it came to that. Not once the thread is interrupted. */
    boolean isOver() {
        if (written.isDone()) {
            return true;
        }
        long from = System.nanoTime();
        try {
            var unused = written.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException | CancellationException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waited = waited.plusNanos(System.nanoTime() - from);
        }
    }

    /** How long it was waited for until now. */
    Duration waited() {
        return waited;
    }
}
