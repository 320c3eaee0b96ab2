package dev.careerconversations.api.problem;

import java.time.Duration;

/** The same request may well be answered a little later. */
public final class TryLaterException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    private TryLaterException(ProblemType type, String detail, long seconds) {
        super(Problem.of(type, detail));
        this.seconds = seconds;
    }

    /** The caller asks too often, and may again after a while. */
    public static TryLaterException tooManyRequests(Duration wait) {
        return new TryLaterException(
                ProblemType.TOO_MANY_REQUESTS,
                "Too many requests; Retry-After says in how many seconds to try again. Nothing was changed.",
                Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }

    /** A request with the same {@code Idempotency-Key} is being answered at this moment. */
    public static TryLaterException running() {
        return new TryLaterException(
                ProblemType.REQUEST_RUNNING,
                "The first request with this Idempotency-Key is still running; Retry-After says when its answer can be "
                        + "asked for again.",
                1);
    }

    /** In whole seconds, as {@code Retry-After} counts them (RFC 9110, section 10.2.3). */
    long seconds() {
        return seconds;
    }
}
