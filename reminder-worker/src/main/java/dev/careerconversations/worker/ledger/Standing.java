package dev.careerconversations.worker.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * What all workers are to know before they begin anything.
 *
 * @param now the database's time
 * @param readAt this process' elapsed time just before it was read, as {@link System#nanoTime} has it
 * @param mode whether anything is sent
 * @param unwell mail servers that are unwell, by name: whether one of them may be tried now
 */
public record Standing(Instant now, long readAt, Mode mode, Map<String, Boolean> unwell) {

    /** What operators have decided: see the column {@code delivery.sending.mode}. */
    public enum Mode {
        RUNNING,
        PAUSED,
        DRAINING
    }
}
