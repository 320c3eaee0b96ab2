package dev.careerconversations.worker.dispatch;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What became of the last mail of a lane, and of those before it, while it is being written down. For one thread. */
final class LastOutcome {

    /** Less than the most impatient servers wait for the rest of a mail. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Duration patience;
    private CompletableFuture<?> written = CompletableFuture.completedFuture(true);

    LastOutcome(Duration patience) {
        this.patience = patience;
    }

    /** Another mail is the last one from now on; what is not yet written down of those before it is not forgotten. */
    void becomes(CompletableFuture<?> next) {
        written = written.isDone() ? next : CompletableFuture.allOf(written, next);
    }

    /**
     * Waits for a while until it is written down, or given up, as the database stays away; whether it came to that. A thread that
     * is interrupted, as its worker stops, waits no longer: to it only what is written down is over.
     */
    boolean awaitOver() {
        if (Thread.currentThread().isInterrupted()) {
            return written.isDone() && !written.isCompletedExceptionally();
        }
        try {
            var unused = written.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
