package dev.careerconversations.api.problem;

import java.util.Locale;
import java.util.stream.Stream;

/** Every sort of problem that the API answers with: its stable {@code type}, its title, its HTTP status. */
public enum ProblemType {
    MALFORMED_JSON(400, "The body is not JSON"),
    INVALID_REQUEST(400, "The request is not valid"),
    UNAUTHENTICATED(401, "A valid bearer token is needed"),
    ACCOUNT_WITHOUT_EMAIL(403, "The account has no email address"),
    NOT_YOUR_PART(403, "This belongs to the other party"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No representation that the client accepts"),
    ILLEGAL_STEP(409, "The plan cannot take this step now"),
    FOLLOW_UP_CHANGED(409, "The follow-up has changed since it was read"),
    FOLLOW_UP_SENT(409, "The follow-up has been sent"),
    LIMIT_REACHED(409, "There is no room for more"),
    CONCURRENT_CHANGE(409, "Somebody else changed this at the same moment"),
    REQUEST_RUNNING(409, "The same request is still running"),
    PRECONDITION_FAILED(412, "It has changed since it was read"),
    CONTENT_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not supported"),
    KEY_REUSED(422, "The Idempotency-Key was used for another request"),
    PRECONDITION_REQUIRED(428, "Say which state the change is based on"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    REQUEST_NOT_POSSIBLE(400, "The request cannot be answered"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    IDENTITY_PROVIDER_UNAVAILABLE(503, "The identity provider cannot be reached"),
    DATABASE_UNAVAILABLE(503, "The database cannot be reached");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Returns a relative URI reference that stays the same from release to release. */
    public String uri() {
        return "/problems/" + word();
    }

    /** Returns the last part of its URI, which names its page and its texts. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ProblemType of(String uri) {
        return Stream.of(values())
                .filter(type -> type.uri().equals(uri))
                .findFirst()
                .orElseThrow();
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
