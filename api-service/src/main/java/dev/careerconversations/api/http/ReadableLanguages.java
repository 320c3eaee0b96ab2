package dev.careerconversations.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/**
 * Overlooks an {@code Accept-Language} that is none, as RFC 9110 allows. Bean Validation reads it while it tells what is wrong
 * with a request, and would fail there.
 */
@Singleton
class ReadableLanguages {

    /** Before the limit of bodies, which tells its problem in the caller's language. */
    private static final int FIRST = 10_001;

    void register(@Observes Filters filters) {
        filters.register(ReadableLanguages::overlookUnreadable, FIRST);
    }

    private static void overlookUnreadable(RoutingContext request) {
        MultiMap headers = request.request().headers();
        if (!headers.getAll(HttpHeaders.ACCEPT_LANGUAGE).stream().allMatch(ReadableLanguages::isReadable)) {
            headers.remove(HttpHeaders.ACCEPT_LANGUAGE);
        }
        request.next();
    }

    private static boolean isReadable(String languages) {
        try {
            return !Locale.LanguageRange.parse(languages).isEmpty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) { // the latter for "-"
            return false;
        }
    }
}
