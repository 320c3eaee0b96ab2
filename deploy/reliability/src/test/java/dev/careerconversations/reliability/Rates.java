package dev.careerconversations.reliability;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How fast a mail server was given mail, from its log. */
final class Rates {

    private final List<Instant> moments;

    Rates(List<Acceptance> log) {
        moments = log.stream().map(Acceptance::acceptedAt).sorted().toList();
    }

    /** Mails a second between two moments. */
    double between(Instant from, Instant to) {
        long count = moments.stream()
                .filter(it -> !it.isBefore(from) && it.isBefore(to))
                .count();
        return count * 1000.0 / Duration.between(from, to).toMillis();
    }

    /** How long after a moment two seconds begin in which the rate is reached; 99 seconds if they never come. */
    Duration recovery(Instant event, double rate) {
        for (Duration after = Duration.ZERO; after.toSeconds() < 99; after = after.plusMillis(250)) {
            Instant from = event.plus(after);
            if (between(from, from.plusSeconds(2)) >= rate) {
                return after;
            }
        }
        return Duration.ofSeconds(99);
    }
}
