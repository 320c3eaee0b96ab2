package dev.careerconversations.worker.batch;

import java.time.Duration;

/**
 * How many the next batch takes: as many as are done with in {@link #PATIENCE}, going by the batch before. A program that has just
 * begun is slow, and so is one of many on a busy machine.
 */
public final class BatchSize {

    /** How long whoever needs a batch may wait for it. */
    public static final Duration PATIENCE = Duration.ofMillis(500);

    /** What is taken at least, of what is prepared for somebody who waits. */
    public static final int LEAST = 10;

    private final int least;
    private final int most;
    private int next;

    private BatchSize(int least, int most, int first) {
        this.least = Math.min(most, least);
        this.most = most;
        this.next = Math.min(most, first);
    }

    /**
     * Few at first, where the first batch takes much longer than others.
     *
     * @param most how many a batch takes at most, at least one
     */
    public static BatchSize growing(int most) {
        return new BatchSize(LEAST, most, LEAST);
    }

    /**
     * As many as may be at first, where a batch takes little time most of the time. A fifth of them at least: where each batch takes its
     * time, however few it has, ever fewer would never be done.
     *
     * @param most how many a batch takes at most, at least one
     */
    public static BatchSize full(int most) {
        return new BatchSize(Math.max(LEAST, most / 5), most, most);
    }

    /** How many the next batch takes at most, at least one. */
    public synchronized int next() {
        return next;
    }

    /**
     * Goes by a batch that is done with. It grows to twice of what it was at most, as the first batches say little. One that had
     * fewer than were asked for says how little there was to do, and nothing of the program, unless even that took too long.
     *
     * @param asked how many it was to take at most
     * @param taken how many it had, at least one
     * @param took how long it took
     */
    public synchronized void learn(int asked, int taken, Duration took) {
        if (taken < asked && took.compareTo(PATIENCE) <= 0) {
            return;
        }
        long inTime = taken * PATIENCE.toNanos() / Math.max(1, took.toNanos());
        next = (int) Math.min(Math.min(most, 2L * next), Math.max(least, inTime));
    }
}
