package dev.careerconversations.api.telemetry;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives each request an id, which its answer and its log lines bear: the caller's {@code X-Request-Id} if it is a plain one, or
 * one of our own.
 */
@Singleton
class RequestIds {

    private static final String HEADER = "X-Request-Id";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    /** Before all else, so that whatever is said of a request bears its id. */
    private static final int FIRST = 10_002;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::identify, FIRST);
    }

    private static void identify(RoutingContext request) {
        String id = plainOrNew(request.request().getHeader(HEADER));
        MDC.put("requestId", id);
        request.response().putHeader(HEADER, id);
        request.next();
    }

    private static String plainOrNew(@Nullable String wished) {
        return wished != null && PLAIN.matcher(wished).matches()
                ? wished
                : UUID.randomUUID().toString();
    }
}
