package dev.careerconversations.api.outcome;

import dev.careerconversations.api.http.EntityTags;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{planId}/outcome")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outcome", description = "What came of the meeting.")
class OutcomeResource {

    private final Outcomes outcomes;

    OutcomeResource(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @PUT
    @Parameter(
            name = HttpHeaders.IF_NONE_MATCH,
            in = ParameterIn.HEADER,
            description = "* to make it, where there is none yet; If-Match otherwise.",
            schema = @Schema(type = SchemaType.STRING, maxLength = EntityTags.LONGEST_HEADER))
    @Operation(
            operationId = "putOutcome",
            summary = "Record my part of the outcome",
            description = "Possible once the meeting has begun. Each party writes their own takeaways; the rhythm of "
                    + "check-ins is theirs together.")
    public OutcomeView put(@RestPath UUID planId, @NotNull @Valid MyOutcome body) {
        return outcomes.record(planId, body);
    }

    @GET
    @Operation(
            operationId = "getOutcome",
            summary = "Read the outcome",
            description = "For both parties, once one of them has recorded it.")
    public OutcomeView get(@RestPath UUID planId) {
        return outcomes.get(planId);
    }
}
