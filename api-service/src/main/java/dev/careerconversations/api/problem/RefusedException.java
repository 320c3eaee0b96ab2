package dev.careerconversations.api.problem;

import java.util.List;

/** A request that is well formed but refused by a rule: whose part it is, or what the plan's life allows now. */
public final class RefusedException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private RefusedException(Problem problem) {
        super(problem);
    }

    /** Refuses what both parties may see but only one may do; the detail says who may. */
    public static RefusedException notYourPart(String detail) {
        return new RefusedException(Problem.of(ProblemType.NOT_YOUR_PART, detail));
    }

    /** Refuses what the plan's life does not allow now, and names the steps that are legal instead. */
    public static RefusedException illegalStep(String detail, List<String> legalSteps) {
        return new RefusedException(Problem.of(ProblemType.ILLEGAL_STEP, detail).withLegalSteps(legalSteps));
    }

    /** Refuses one more of something; the rule says how many there can be. */
    public static RefusedException limitReached(String rule) {
        return new RefusedException(Problem.of(ProblemType.LIMIT_REACHED, rule + "; nothing was changed."));
    }

    /** Refuses to answer a request as a repeat of another one. */
    public static RefusedException keyReused() {
        return new RefusedException(Problem.of(
                ProblemType.KEY_REUSED,
                "Another request was sent with this Idempotency-Key: send a new key with every new request. Nothing was "
                        + "changed."));
    }

    public static RefusedException of(ProblemType type, String detail) {
        return new RefusedException(Problem.of(type, detail));
    }
}
