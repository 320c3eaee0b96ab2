package dev.careerconversations.api.readiness;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{planId}/readiness")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class ReadinessResource {

    private final ReadinessOfPlans readiness;

    ReadinessResource(ReadinessOfPlans readiness) {
        this.readiness = readiness;
    }

    @GET
    @Operation(
            operationId = "getReadiness",
            summary = "See which step of preparation is missing",
            description =
                    "For the employee: each step, whether it is done, what is missing, why it matters and where to go on. In "
                            + "English, German, French or Spanish, by Accept-Language. If something is missing five days before the meeting, a mail says so.")
    public Readiness get(@RestPath UUID planId, @Context HttpHeaders headers) {
        return readiness.get(planId, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
