package dev.careerconversations.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Overlooks where a request of a public link comes from. A page that tells nobody its address sends its forms with
 * {@code Origin: null}, which a deployment that lets in a frontend would refuse; and a link that is itself the permission, and
 * goes without cookies, is no more dangerous in another page.
 */
@Singleton
class PublicLinkOrigins {

    /** Before Quarkus looks whether the origin may call. */
    private static final int FIRST = 10_002;

    private static final Pattern PUBLIC = Pattern.compile(PublicLink.PATHS);

    void register(@Observes Filters filters) {
        filters.register(PublicLinkOrigins::overlook, FIRST);
    }

    private static void overlook(RoutingContext request) {
        if (PUBLIC.matcher(request.normalizedPath()).matches()) {
            request.request().headers().remove("Origin");
        }
        request.next();
    }
}
