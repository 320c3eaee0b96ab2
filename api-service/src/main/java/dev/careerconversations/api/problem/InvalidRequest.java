package dev.careerconversations.api.problem;

import java.util.List;

/** The problem of a request whose content is not valid, with every violation. */
final class InvalidRequest {

    private InvalidRequest() {}

    static Problem problem(List<Violation> violations) {
        String count = violations.size() == 1 ? "1 violation" : violations.size() + " violations";
        return Problem.of(ProblemType.INVALID_REQUEST, count + "; nothing was changed.")
                .withViolations(violations);
    }
}
