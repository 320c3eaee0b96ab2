package dev.careerconversations.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;

/** The request's content breaks a rule that only the domain can check, such as dates that contradict each other. */
public final class InvalidRequestException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private InvalidRequestException(Problem problem) {
        super(problem);
    }

    public static InvalidRequestException of(String field, String message) {
        return of(List.of(new Violation(field, message)));
    }

    public static InvalidRequestException of(List<Violation> violations) {
        return new InvalidRequestException(InvalidRequest.problem(violations));
    }

    /** Says what keeps JSON from being what was asked for. */
    public static InvalidRequestException unreadable(JsonProcessingException e) {
        return new InvalidRequestException(JsonProblems.of(e));
    }
}
