package dev.careerconversations.api.problem;

import dev.careerconversations.api.problem.Problem.Change;
import java.time.Instant;
import java.util.List;

/** A change that its caller bases on something else than what is there now, or on nothing that they tell. */
public final class PreconditionException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private PreconditionException(Problem problem) {
        super(problem);
    }

    /** The caller says nothing of what they have seen; {@code header} is what to send. */
    public static PreconditionException required(String header) {
        return new PreconditionException(
                Problem.of(ProblemType.PRECONDITION_REQUIRED, "Send " + header + "; nothing was changed."));
    }

    /**
     * It has changed since the caller read it.
     *
     * @param by who changed it last: EMPLOYEE, MANAGER or SELF
     */
    public static PreconditionException stale(List<String> fields, String by, Instant at) {
        return new PreconditionException(Problem.of(
                        ProblemType.PRECONDITION_FAILED, "It has changed since it was read; nothing was changed now.")
                .withChange(new Change(fields, by, at)));
    }

    /** It is there already. */
    public static PreconditionException exists(String by, Instant at) {
        return new PreconditionException(
                Problem.of(ProblemType.PRECONDITION_FAILED, "It is there already; nothing was changed now.")
                        .withChange(new Change(List.of(), by, at)));
    }

    /** There is nothing that could have been read. */
    public static PreconditionException absent() {
        return new PreconditionException(
                Problem.of(ProblemType.PRECONDITION_FAILED, "It is not there yet; nothing was changed."));
    }
}
