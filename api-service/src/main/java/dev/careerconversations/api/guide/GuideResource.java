package dev.careerconversations.api.guide;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/guide")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guide", description = "What a career development conversation is, and how to hold one.")
class GuideResource {

    /** It holds nothing of anybody and changes with a release alone; all else that the API answers is not to be kept. */
    private static final String KEPT_FOR_AN_HOUR = "private, max-age=3600";

    private final Guides guides;

    GuideResource(Guides guides) {
        this.guides = guides;
    }

    @GET
    @Operation(
            operationId = "getGuide",
            summary = "Read the guide",
            description =
                    "What the conversation is and is not, the meeting's order with what to say, and questions for each "
                            + "step. In the language of Accept-Language, English or German; no plan is needed. It may be kept "
                            + "for an hour.")
    public RestResponse<GuideView> get(@BeanParam GuideQuery query, HttpHeaders headers) {
        GuideView guide =
                guides.in(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)).narrowedTo(query.step(), query.topic());
        return RestResponse.ResponseBuilder.ok(guide)
                .header(HttpHeaders.CONTENT_LANGUAGE, guide.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, KEPT_FOR_AN_HOUR)
                .build();
    }
}
