package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.smtp.Verdict;
import java.time.Duration;

/** When a lane works, and what of that is told to whom. */
interface Shift {

    /** Waits until its lane may send something; whether it came to that in time. */
    boolean awaitBegin(Duration most) throws InterruptedException;

    /** A mail is being told to the server from now on. */
    void begins();

    /** The server has answered, or never will. */
    void ends();

    /** The server took no connection, or no mail at all. */
    void isTurnedAway(Verdict verdict);
}
