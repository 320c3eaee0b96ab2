package dev.careerconversations.worker.dispatch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after a mail server has put a mail off: about 1 minute, then twice as long each time, up to 1 hour. */
final class Backoff {

    private static final Duration LONGEST = Duration.ofHours(1);

    private Backoff() {}

    /** Returns a wait of which a random quarter is left out, so that what failed together does not return together. */
    static Duration after(int retries) {
        Duration full = Duration.ofMinutes(1L << Math.min(retries, 6));
        long millis = Math.min(full.toMillis(), LONGEST.toMillis());
        return Duration.ofMillis(millis - ThreadLocalRandom.current().nextLong(millis / 4));
    }
}
