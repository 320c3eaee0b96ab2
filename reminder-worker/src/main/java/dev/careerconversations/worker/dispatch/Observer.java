package dev.careerconversations.worker.dispatch;

import java.time.Duration;

/** Is told what becomes of mails and of mail servers, for metrics. */
public interface Observer {

    /** Watches nothing. */
    Observer NONE = new Observer() {
        @Override
        public void settled(String state, String outcome) {}

        @Override
        public void answered(boolean repeat, Duration after) {}

        @Override
        public void wellness(String server, boolean well) {}
    };

    /**
     * An email was settled.
     *
     * @param state SENT, FAILED, DEAD, or QUEUED to be tried again
     * @param outcome of some dozens: the sort of the server's answer and its code, or why it was not sent
     */
    void settled(String state, String outcome);

    /**
     * A mail was sent, and something came of it, be it the loss of the connection.
     *
     * @param repeat whether it had been sent before, and may have arrived
     */
    void answered(boolean repeat, Duration after);

    /**
     * A mail server became well or unwell.
     *
     * @param server host and port
     */
    void wellness(String server, boolean well);
}
