package dev.careerconversations.api.idempotency;

/** The request is a repeat: what ends it is the answer to the first. */
class AnsweredBeforeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient KeptAnswer answer;

    AnsweredBeforeException(KeptAnswer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    KeptAnswer answer() {
        return answer;
    }
}
