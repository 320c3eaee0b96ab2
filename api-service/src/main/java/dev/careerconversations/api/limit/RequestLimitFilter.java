package dev.careerconversations.api.limit;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts a request once its token is known to be good, and before its body is read. */
class RequestLimitFilter {

    private final RequestLimit limit;
    private final SecurityIdentity identity;

    RequestLimitFilter(RequestLimit limit, SecurityIdentity identity) {
        this.limit = limit;
        this.identity = identity;
    }

    @ServerRequestFilter
    public void count() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            limit.countRequestOf(token.getIssuer() + ' ' + token.getSubject());
        }
    }
}
