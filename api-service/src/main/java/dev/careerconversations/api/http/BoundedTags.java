package dev.careerconversations.api.http;

import dev.careerconversations.api.problem.InvalidRequestException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses {@code If-Match} and {@code If-None-Match} that are longer than the document allows. An empty {@code If-Match}
 * matches nothing, as any other wrong one.
 */
class BoundedTags {

    @ServerRequestFilter
    public void check(HttpHeaders headers) {
        for (String name : List.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH)) {
            String tags = headers.getHeaderString(name);
            boolean empty = "".equals(tags) && name.equals(HttpHeaders.IF_NONE_MATCH);
            if (empty || (tags != null && tags.length() > EntityTags.LONGEST_HEADER)) {
                throw InvalidRequestException.of(name, "must have 1 to " + EntityTags.LONGEST_HEADER + " characters");
            }
        }
    }
}
