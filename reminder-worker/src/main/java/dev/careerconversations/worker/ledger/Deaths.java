package dev.careerconversations.worker.ledger;

import java.time.Duration;

/**
 * How many workers may die of an email before it is quarantined.
 *
 * @param most how many die before it is composed. It may not be why: workers are killed at random, too
 * @param rest how long it rests before the last of them, so that what killed the others has gone by if it was something else
 */
public record Deaths(int most, Duration rest) {

    /** A mail that is composed hardly is the reason. */
    private static final int MOST_OF_RENDERED = 10;

    int mostOfRendered() {
        return Math.max(most, MOST_OF_RENDERED);
    }
}
