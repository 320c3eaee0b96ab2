package dev.careerconversations.api.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Tags every representation, and answers 304 to whoever has it already (RFC 9110, section 13.1.2). */
class ConditionalReads {

    private final EntityTags tags;

    ConditionalReads(EntityTags tags) {
        this.tags = tags;
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        Object representation = response.getEntity();
        if (representation == null
                || response.getHeaders().containsKey(HttpHeaders.ETAG)
                || response.getStatusInfo().getFamily() != Status.Family.SUCCESSFUL) {
            return;
        }
        String tag = tags.of(representation);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (request.getMethod().equals(HttpMethod.GET)
                && hasIt(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            response.setStatusInfo(Status.NOT_MODIFIED);
        }
    }

    /** Weak tags will do here: proxies that compress make strong ones weak. */
    private static boolean hasIt(@Nullable String tags, String tag) {
        return tags != null
                && Arrays.stream(tags.split(",", -1))
                        .map(String::strip)
                        .anyMatch(it -> it.equals("*") || it.equals(tag) || it.equals("W/" + tag));
    }
}
