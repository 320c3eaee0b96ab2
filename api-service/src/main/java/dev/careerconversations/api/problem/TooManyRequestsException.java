package dev.careerconversations.api.problem;

import java.time.Duration;

/** The caller asks too often. */
public final class TooManyRequestsException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    private TooManyRequestsException(long seconds) {
        super(Problem.of(
                ProblemType.TOO_MANY_REQUESTS,
                "Too many requests; Retry-After says in how many seconds to try again. Nothing was changed."));
        this.seconds = seconds;
    }

    public static TooManyRequestsException retryAfter(Duration wait) {
        return new TooManyRequestsException(
                Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }

    /** In whole seconds, as {@code Retry-After} counts them (RFC 9110, section 10.2.3). */
    long seconds() {
        return seconds;
    }
}
