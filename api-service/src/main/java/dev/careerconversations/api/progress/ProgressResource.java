package dev.careerconversations.api.progress;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{planId}/progress")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress", description = "What became of a plan's promises and check-ins, counted.")
class ProgressResource {

    private final PlanProgress progress;

    ProgressResource(PlanProgress progress) {
        this.progress = progress;
    }

    @GET
    @Operation(
            operationId = "getProgress",
            summary = "Read what became of promises and check-ins",
            description =
                    "For both parties, once the meeting is held, in numbers and as a timeline to plot. Days are those "
                            + "where the employee is, for both.")
    public ProgressView get(@RestPath UUID planId) {
        return progress.get(planId);
    }
}
