package dev.careerconversations.worker.dispatch;

/** Is told what becomes of mails and of mail servers, for metrics. */
public interface Observer {

    /** Watches nothing. */
    Observer NONE = new Observer() {
        @Override
        public void settled(String state) {}

        @Override
        public void wellness(String server, boolean well) {}
    };

    /**
     * An email was settled.
     *
     * @param state SENT, FAILED, DEAD, or QUEUED to be tried again
     */
    void settled(String state);

    /**
     * A mail server became well or unwell.
     *
     * @param server host and port
     */
    void wellness(String server, boolean well);
}
