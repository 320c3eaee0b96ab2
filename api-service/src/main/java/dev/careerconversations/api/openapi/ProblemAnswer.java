package dev.careerconversations.api.openapi;

import dev.careerconversations.api.problem.ProblemType;
import java.util.List;

/**
 * An answer from 400 on: a status with the types of problems that bear it.
 *
 * @param id the name of its response among the components of the document
 * @param header which it has besides its body; empty if none
 */
record ProblemAnswer(String id, String description, String header, List<ProblemType> types) {

    static final ProblemAnswer BAD_REQUEST = of(
            "BadRequest",
            "The request is malformed or not valid; nothing was changed.",
            ProblemType.INVALID_REQUEST,
            ProblemType.MALFORMED_JSON);

    static final ProblemAnswer UNAUTHENTICATED = of(
                    "Unauthenticated", "A valid bearer token is missing.", ProblemType.UNAUTHENTICATED)
            .with(AnswerHeaders.WWW_AUTHENTICATE);

    static final ProblemAnswer FORBIDDEN = of(
            "Forbidden",
            "This is for the other party, or the account has no email address; nothing was changed.",
            ProblemType.NOT_YOUR_PART,
            ProblemType.ACCOUNT_WITHOUT_EMAIL);

    static final ProblemAnswer NOT_FOUND =
            of("NotFound", "There is no such thing, or none for the caller.", ProblemType.NOT_FOUND);

    static final ProblemAnswer NOT_ACCEPTABLE =
            of("NotAcceptable", "The caller accepts no JSON; nothing was changed.", ProblemType.NOT_ACCEPTABLE);

    static final ProblemAnswer CONFLICT = of(
            "Conflict",
            "The plan's life does not allow this now, or somebody else changed it at the same moment; nothing was changed.",
            ProblemType.ILLEGAL_STEP,
            ProblemType.FOLLOW_UP_SENT,
            ProblemType.CONCURRENT_CHANGE);

    static final ProblemAnswer CONFLICT_OR_RUNNING = of(
                    "ConflictOrRunning",
                    "The plan's life does not allow this now, there is no room for more, somebody else changed it at the "
                            + "same moment, or the first request with the same Idempotency-Key is still running: "
                            + "only then Retry-After says when to ask for its answer. Nothing was changed.",
                    ProblemType.ILLEGAL_STEP,
                    ProblemType.LIMIT_REACHED,
                    ProblemType.FOLLOW_UP_CHANGED,
                    ProblemType.FOLLOW_UP_SENT,
                    ProblemType.CONCURRENT_CHANGE,
                    ProblemType.REQUEST_RUNNING)
            .with(AnswerHeaders.RETRY_AFTER);

    static final ProblemAnswer PRECONDITION_FAILED = of(
            "PreconditionFailed",
            "It is not as the caller has read it: the body says what has changed since.",
            ProblemType.PRECONDITION_FAILED);

    static final ProblemAnswer CONTENT_TOO_LARGE =
            of("ContentTooLarge", "The body is too large; nothing was changed.", ProblemType.CONTENT_TOO_LARGE);

    static final ProblemAnswer UNSUPPORTED_MEDIA_TYPE = of(
            "UnsupportedMediaType",
            "The body is not of the media type that the operation takes; nothing was changed.",
            ProblemType.UNSUPPORTED_MEDIA_TYPE);

    static final ProblemAnswer KEY_REUSED = of(
            "KeyReused",
            "Another request was sent with this Idempotency-Key; nothing was changed.",
            ProblemType.KEY_REUSED);

    static final ProblemAnswer PRECONDITION_REQUIRED = of(
            "PreconditionRequired",
            "The request does not say which state it is based on; nothing was changed.",
            ProblemType.PRECONDITION_REQUIRED);

    static final ProblemAnswer TOO_MANY_REQUESTS = of(
                    "TooManyRequests",
                    "Too many requests of one person; Retry-After says when to try again.",
                    ProblemType.TOO_MANY_REQUESTS)
            .with(AnswerHeaders.RETRY_AFTER);

    static final ProblemAnswer INTERNAL_ERROR = of(
            "InternalError",
            "Something went wrong on our side, and was logged; nothing was changed.",
            ProblemType.INTERNAL_ERROR);

    static final ProblemAnswer UNAVAILABLE = of(
                    "Unavailable",
                    "The identity provider's keys are not here yet, or the database is away; Retry-After says when to try again.",
                    ProblemType.IDENTITY_PROVIDER_UNAVAILABLE,
                    ProblemType.DATABASE_UNAVAILABLE)
            .with(AnswerHeaders.RETRY_AFTER);

    /** What needs no token asks no identity provider. */
    static final ProblemAnswer DATABASE_UNAVAILABLE = of(
                    "DatabaseUnavailable",
                    "The database is away; Retry-After says when to try again.",
                    ProblemType.DATABASE_UNAVAILABLE)
            .with(AnswerHeaders.RETRY_AFTER);

    static final List<ProblemAnswer> ALL = List.of(
            BAD_REQUEST,
            UNAUTHENTICATED,
            FORBIDDEN,
            NOT_FOUND,
            NOT_ACCEPTABLE,
            CONFLICT,
            CONFLICT_OR_RUNNING,
            PRECONDITION_FAILED,
            CONTENT_TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE,
            KEY_REUSED,
            PRECONDITION_REQUIRED,
            TOO_MANY_REQUESTS,
            INTERNAL_ERROR,
            UNAVAILABLE,
            DATABASE_UNAVAILABLE);

    String status() {
        return String.valueOf(types.get(0).status());
    }

    private static ProblemAnswer of(String id, String description, ProblemType... types) {
        return new ProblemAnswer(id, description, "", List.of(types));
    }

    private ProblemAnswer with(String name) {
        return new ProblemAnswer(id, description, name, types);
    }
}
