package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.ledger.Claim;
import java.time.Duration;

/** Is told what becomes of mails and of mail servers, for metrics and traces. */
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

    /**
     * A mail is being sent from now on.
     *
     * @return follows it; closed when the sending has ended, however it has
     */
    default Followed sending(Claim claim) {
        return Followed.NOT;
    }

    /** Follows one mail while it is being sent. */
    interface Followed extends AutoCloseable {

        /** Follows nothing. */
        Followed NOT = new Followed() {
            @Override
            public void answered(String state, String outcome) {}

            @Override
            public void close() {}
        };

        /**
         * Something came of it.
         *
         * @param state what becomes of the email: as in {@link Observer#settled}
         * @param outcome as in {@link Observer#settled}: names nobody
         */
        void answered(String state, String outcome);

        @Override
        void close();
    }
}
