package dev.careerconversations.worker.dispatch;

import java.time.Duration;

/**
 * How many emails the next claim takes. Of a batch the first mail is sent when the last one is composed, so that as many are taken
 * as are composed in {@link #PATIENCE}, going by the batch before. A program that has just begun is slow, and so is one of
 * many on a busy machine.
 */
final class BatchSize {

    /** How long the lanes may wait for a batch. */
    static final Duration PATIENCE = Duration.ofMillis(500);

    /** What is taken at least, and at first. */
    static final int LEAST = 10;

    private final int most;
    private int next;

    BatchSize(int most) {
        this.most = most;
        this.next = Math.min(most, LEAST);
    }

    synchronized int next() {
        return next;
    }

    /**
     * Goes by a batch that was claimed and composed. It grows to twice of what it was at most, as the first batches say little. One
     * that had fewer emails than were asked for says how little there was to do, and nothing of the program, unless even that took too long.
     *
     * @param asked how many it was to take at most
     * @param taken how many emails it had, at least one
     * @param took from the claim until the last mail was composed
     */
    synchronized void learn(int asked, int taken, Duration took) {
        if (taken < asked && took.compareTo(PATIENCE) <= 0) {
            return;
        }
        long inTime = taken * PATIENCE.toNanos() / Math.max(1, took.toNanos());
        next = (int) Math.min(Math.min(most, 2L * next), Math.max(Math.min(most, LEAST), inTime));
    }
}
