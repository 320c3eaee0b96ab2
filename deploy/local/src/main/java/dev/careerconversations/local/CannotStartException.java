package dev.careerconversations.local;

/** Something that keeps the stack from starting; its message is one line for whoever started it. */
final class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStartException(String message) {
        super(message);
    }
}
