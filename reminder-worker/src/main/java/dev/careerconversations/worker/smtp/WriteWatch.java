package dev.careerconversations.worker.smtp;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Ends connections whose server has stopped reading: one thread that watches what all of them write. */
final class WriteWatch {

    private static final ScheduledExecutorService ONE = begin();

    private WriteWatch() {}

    static ScheduledExecutorService one() {
        return ONE;
    }

    /**
     * A write is watched from its begin to its end, and hardly one runs out of time. A thread that waits for nothing else would be
     * woken for each; with something of its own to do before, it sleeps.
     */
    private static ScheduledExecutorService begin() {
        ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "write-watch");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
        var unused = watch.scheduleWithFixedDelay(() -> {}, 1, 1, TimeUnit.SECONDS);
        return watch;
    }
}
