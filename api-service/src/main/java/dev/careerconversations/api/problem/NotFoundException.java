package dev.careerconversations.api.problem;

import java.util.UUID;

/** What was asked for does not exist, or does not exist for the caller: the two are told apart by nobody. */
public final class NotFoundException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private NotFoundException(String detail) {
        super(Problem.of(ProblemType.NOT_FOUND, detail));
    }

    /** Says that there is no thing of an id; {@code what} names it in the words of the API, such as "plan". */
    public static NotFoundException of(String what, UUID id) {
        return new NotFoundException("There is no " + what + " " + id + ".");
    }

    public static NotFoundException of(String what) {
        return new NotFoundException("There is no " + what + " here.");
    }
}
