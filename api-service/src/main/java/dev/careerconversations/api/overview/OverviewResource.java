package dev.careerconversations.api.overview;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{planId}/overview")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class OverviewResource {

    private final Overviews overviews;

    OverviewResource(Overviews overviews) {
        this.overviews = overviews;
    }

    @GET
    @Operation(
            operationId = "getPlanOverview",
            summary = "Read all of a plan at once",
            description =
                    "What a page of the plan shows, in one request: each part as its own operation answers it, null where "
                            + "that would answer 404. With the ETag of each part, so that it can be changed without being read again. "
                            + "Private notes are not part of it.")
    public PlanOverview get(@RestPath UUID planId) {
        return overviews.get(planId);
    }
}
