package dev.careerconversations.api.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a POST that makes something: 201 with its location and the thing itself. */
public final class Created {

    private Created() {}

    /** Answers with something that is found under its id, below where it was posted. */
    public static <T> RestResponse<T> below(UriInfo uri, UUID id, T made) {
        return RestResponse.ResponseBuilder.<T>created(
                        uri.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(made)
                .build();
    }

    /** Answers with the thing that has got a new part, where part of it was posted below its id. */
    public static <T> RestResponse<T> within(UriInfo uri, UUID id, T whole) {
        return RestResponse.ResponseBuilder.<T>created(uri.getAbsolutePath().resolve("../" + id))
                .entity(whole)
                .build();
    }

    /** Answers with something that is found elsewhere, at a path relative to where it was posted. */
    public static <T> RestResponse<T> elsewhere(UriInfo uri, String path, T made) {
        return RestResponse.ResponseBuilder.<T>created(uri.getAbsolutePath().resolve(path))
                .entity(made)
                .build();
    }

    /** Answers with something that is found where it was posted: there is but one. */
    public static <T> RestResponse<T> here(UriInfo uri, T made) {
        return RestResponse.ResponseBuilder.<T>created(uri.getAbsolutePath())
                .entity(made)
                .build();
    }
}
