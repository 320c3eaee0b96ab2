package dev.careerconversations.worker.dispatch;

import java.time.Duration;

/** When a lane works, and what the other lanes of its mail server hear of it. */
interface Shift {

    /** Waits until its lane may send something; whether it came to that in time. */
    boolean awaitBegin(Duration most) throws InterruptedException;

    /** A mail is being told to the server from now on. */
    void begins();

    /** The server has answered, or never will. */
    void ends();
}
