package dev.careerconversations.api.support;

import static io.restassured.RestAssured.given;

import io.restassured.authentication.ExplicitNoAuthScheme;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a request is about to change, and says so in it. Tests of the preconditions themselves set the header. */
final class SeesBeforeItChanges implements Filter {

    private static final Set<String> CHANGES = Set.of("PUT", "PATCH", "DELETE");

    private final String token;

    /** @param token of who changes it, unless the request bears another */
    SeesBeforeItChanges(String token) {
        this.token = token;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        boolean says = request.getHeaders().hasHeaderWithName("If-Match")
                || request.getHeaders().hasHeaderWithName("If-None-Match");
        if (CHANGES.contains(request.getMethod()) && !says) {
            String tag = tagOf(request);
            if (tag == null) {
                request.header("If-None-Match", "*");
            } else {
                request.header("If-Match", tag);
            }
        }
        return context.next(request, response);
    }

    /** An answer is a part of what it answers, and is read there. */
    private @Nullable String tagOf(FilterableRequestSpecification request) {
        String own = request.getHeaders().getValue("Authorization");
        if (own == null && request.getAuthenticationScheme() instanceof ExplicitNoAuthScheme) {
            return null;
        }
        return given().header("Authorization", own == null ? "Bearer " + token : own)
                .get(request.getURI().replaceFirst("/answer$", ""))
                .header("ETag");
    }
}
