package dev.careerconversations.worker.dispatch;

import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Leaves a mail server alone while it is unwell: 5 seconds first, then twice as long each time, up to 40. */
final class Pause {

    private static final Logger LOG = Logger.getLogger(Pause.class);
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private Instant until = Instant.MIN;
    private Duration next = FIRST;

    synchronized boolean lasts(Instant now) {
        return now.isBefore(until);
    }

    /** Begins, unless it lasts already: several connections learn of the same trouble. */
    synchronized void begin(Instant now, String reason) {
        if (lasts(now)) {
            return;
        }
        until = now.plus(next);
        LOG.warnf("The mail server is unwell, sending pauses for %d s: %s", next.toSeconds(), reason);
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
    }

    synchronized void over() {
        next = FIRST;
    }
}
