package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.smtp.Verdict;
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
    synchronized void begin(Instant now, Verdict verdict) {
        if (lasts(now)) {
            return;
        }
        until = now.plus(next);
        LOG.warnf(
                "The mail server is unwell, sending pauses for %d s: %s", next.toSeconds(), withoutAddresses(verdict));
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
    }

    synchronized void over() {
        next = FIRST;
    }

    /** Servers like to repeat whom a mail was for. */
    private static String withoutAddresses(Verdict verdict) {
        return String.valueOf(verdict.reason()).replaceAll("[^\\s<>]+@[^\\s<>]+", "...");
    }
}
