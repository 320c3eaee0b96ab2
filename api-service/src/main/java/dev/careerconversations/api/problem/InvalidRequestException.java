package dev.careerconversations.api.problem;

import java.util.List;

/** The request's content breaks a rule that only the domain can check, such as dates that contradict each other. */
public final class InvalidRequestException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private InvalidRequestException(List<Violation> violations) {
        super(InvalidRequest.problem(violations));
    }

    public static InvalidRequestException of(String field, String message) {
        return new InvalidRequestException(List.of(new Violation(field, message)));
    }
}
