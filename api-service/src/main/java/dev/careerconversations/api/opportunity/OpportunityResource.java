package dev.careerconversations.api.opportunity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerconversations.api.http.Created;
import dev.careerconversations.api.http.MergePatch;
import dev.careerconversations.api.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/plans/{planId}/opportunities")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Opportunities",
        description = "Projects, assignments and training that were named in the conversation. Each changes their own.")
class OpportunityResource {

    private final OpportunityUseCases opportunities;
    private final MergePatch patches;

    OpportunityResource(OpportunityUseCases opportunities, MergePatch patches) {
        this.opportunities = opportunities;
        this.patches = patches;
    }

    @GET
    @Operation(operationId = "listOpportunities", summary = "List the opportunities of a plan")
    public OpportunityView.Page list(@RestPath UUID planId, @BeanParam OpportunityQuery query) {
        return opportunities.list(planId, query.kinds(), query.page());
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "addOpportunity",
            summary = "Name an opportunity",
            description = "Either party does, once the meeting is held.")
    @APIResponseSchema(value = OpportunityView.class, responseCode = "201", responseDescription = "The new opportunity")
    public RestResponse<OpportunityView> add(
            @RestPath UUID planId, @NotNull @Valid OpportunityContent body, UriInfo uri) {
        OpportunityView one = opportunities.add(planId, body);
        return Created.below(uri, one.id(), one);
    }

    @GET
    @Path("/{opportunityId}")
    @Operation(
            operationId = "getOpportunity",
            summary = "Read an opportunity",
            description = "For both parties, once the meeting is held.")
    public OpportunityView get(@RestPath UUID planId, @RestPath UUID opportunityId) {
        return opportunities.get(planId, opportunityId);
    }

    @PATCH
    @Path("/{opportunityId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchOpportunity",
            summary = "Change an opportunity",
            description = "A JSON merge patch (RFC 7396): what is named is replaced, null clears, all else stays."
                    + " Its author does.")
    public OpportunityView patch(
            @RestPath UUID planId,
            @RestPath UUID opportunityId,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = OpportunityContent.class)))
                    JsonNode body) {
        return opportunities.change(
                planId, opportunityId, before -> patches.apply(body, before, OpportunityContent.class));
    }

    @DELETE
    @Path("/{opportunityId}")
    @Operation(
            operationId = "deleteOpportunity",
            summary = "Delete an opportunity",
            description = "Its author does. Nobody can read it any more.")
    public void remove(@RestPath UUID planId, @RestPath UUID opportunityId) {
        opportunities.remove(planId, opportunityId);
    }
}
