package dev.careerconversations.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request into problem+json: the one place that does. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final long SECONDS_UNTIL_KEYS = 5;
    private static final long SECONDS_UNTIL_DATABASE = 5;

    @ServerExceptionMapper
    public RestResponse<Problem> refused(ProblemException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper
    public RestResponse<Problem> later(TryLaterException e) {
        return answerUntil(e.problem(), e.seconds());
    }

    /** Only before the provider's keys came for the first time; what is wrong with a token ends elsewhere. */
    @ServerExceptionMapper
    public RestResponse<Problem> keysMissing(OIDCException e) {
        LOG.warn("A token cannot be checked: " + e.getMessage());
        return answerUntil(
                Problem.of(
                        ProblemType.IDENTITY_PROVIDER_UNAVAILABLE,
                        "The token cannot be checked yet; try again soon. Nothing was changed."),
                SECONDS_UNTIL_KEYS);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> unreadable(JsonProcessingException e) {
        return answer(JsonProblems.of(e));
    }

    /** Named apart because Quarkus has a mapper of its own for these, which tells class names. */
    @ServerExceptionMapper
    public RestResponse<Problem> mismatched(MismatchedInputException e) {
        return answer(JsonProblems.of(e));
    }

    @ServerExceptionMapper
    public RestResponse<Problem> invalid(ConstraintViolationException e) {
        return answer(InvalidRequest.problem(Violations.ofParameters(e.getConstraintViolations())));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public RestResponse<Problem> unauthenticated() {
        return ResponseBuilder.<Problem>create(ProblemType.UNAUTHENTICATED.status())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(
                        ProblemType.UNAUTHENTICATED,
                        "Send a token of the configured issuer and audience that has not expired."))
                .build();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> forbidden(ForbiddenException e) {
        return answer(Problem.of(ProblemType.NOT_YOUR_PART, "The token does not allow this."));
    }

    @ServerExceptionMapper({OptimisticLockException.class, PessimisticLockException.class, LockTimeoutException.class})
    public RestResponse<Problem> concurrent() {
        return answer(Problem.of(ProblemType.CONCURRENT_CHANGE, "Read it again, then repeat the change."));
    }

    /** Two requests that made the same thing at the same moment. */
    @ServerExceptionMapper
    public RestResponse<Problem> madeTwice(org.hibernate.exception.ConstraintViolationException e) {
        LOG.warn("Refused by " + e.getConstraintName());
        return concurrent();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> http(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException unreadable) {
            return answer(JsonProblems.of(unreadable));
        }
        ProblemType type = type(e.getResponse().getStatus());
        if (type == ProblemType.INTERNAL_ERROR) {
            return unexpected(e);
        }
        return answer(Problem.of(type, "The request was refused before it reached a resource; nothing was changed."));
    }

    @ServerExceptionMapper
    public RestResponse<Problem> unexpected(Throwable e) {
        return DatabaseAway.behind(e).map(ProblemMappers::databaseAway).orElseGet(() -> defect(e));
    }

    /** Whether a change was made is not known where the connection was lost after it had been asked for. */
    private static RestResponse<Problem> databaseAway(SQLException e) {
        LOG.warn("The database cannot be reached: " + e.getMessage());
        return answerUntil(
                Problem.of(
                        ProblemType.DATABASE_UNAVAILABLE,
                        "Try again soon. A change with an Idempotency-Key can be repeated as it was; of one without, read "
                                + "first whether it was made."),
                SECONDS_UNTIL_DATABASE);
    }

    private static RestResponse<Problem> defect(Throwable e) {
        LOG.error("Request failed", e);
        return answer(Problem.of(ProblemType.INTERNAL_ERROR, "Nothing was changed. The failure has been logged."));
    }

    private static RestResponse<Problem> answerUntil(Problem problem, long seconds) {
        return ResponseBuilder.<Problem>create(problem.status())
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    private static RestResponse<Problem> answer(Problem problem) {
        return ResponseBuilder.<Problem>create(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    private static ProblemType type(int status) {
        return switch (status) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.NOT_YOUR_PART;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.CONTENT_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? ProblemType.REQUEST_NOT_POSSIBLE : ProblemType.INTERNAL_ERROR;
        };
    }
}
