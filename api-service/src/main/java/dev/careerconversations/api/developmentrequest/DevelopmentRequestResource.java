package dev.careerconversations.api.developmentrequest;

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

@Path("/api/v1/plans/{planId}/development-requests")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Development requests",
        description =
                "Something concrete that the manager can help with. The employee's alone until the agenda is shared; "
                        + "then the manager answers, and what is agreed becomes an action item.")
class DevelopmentRequestResource {

    private final DevelopmentRequests requests;
    private final MergePatch patches;

    DevelopmentRequestResource(DevelopmentRequests requests, MergePatch patches) {
        this.requests = requests;
        this.patches = patches;
    }

    @GET
    @Operation(
            operationId = "listDevelopmentRequests",
            summary = "List the development requests of a plan",
            description = "For the employee at any time, for the manager once the agenda is shared.")
    public DevelopmentRequestView.Page list(@RestPath UUID planId, @BeanParam DevelopmentRequestQuery query) {
        return requests.list(planId, query.filter(), query.page());
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "addDevelopmentRequest",
            summary = "Ask for something concrete",
            description = "By the employee, until the meeting is held. The manager reads it once the agenda is shared.")
    @APIResponseSchema(
            value = DevelopmentRequestView.class,
            responseCode = "201",
            responseDescription = "The new development request")
    public RestResponse<DevelopmentRequestView> add(
            @RestPath UUID planId, @NotNull @Valid DevelopmentRequestContent body, UriInfo uri) {
        DevelopmentRequestView request = requests.add(planId, body);
        return Created.below(uri, request.id(), request);
    }

    @GET
    @Path("/{requestId}")
    @Operation(
            operationId = "getDevelopmentRequest",
            summary = "Read a development request with its answer",
            description = "For the employee at any time, for the manager once the agenda is shared.")
    public DevelopmentRequestView get(@RestPath UUID planId, @RestPath UUID requestId) {
        return requests.get(planId, requestId);
    }

    @PATCH
    @Path("/{requestId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchDevelopmentRequest",
            summary = "Change part of a development request",
            description =
                    "A JSON merge patch (RFC 7396): what is named is replaced, null clears, all else stays. By the "
                            + "employee, until the meeting is held or the request is agreed or declined.")
    public DevelopmentRequestView patch(
            @RestPath UUID planId,
            @RestPath UUID requestId,
            @NotNull
                    @RequestBody(content = @Content(schema = @Schema(implementation = DevelopmentRequestContent.class)))
                    JsonNode body) {
        return requests.change(
                planId, requestId, before -> patches.apply(body, before, DevelopmentRequestContent.class));
    }

    @DELETE
    @Path("/{requestId}")
    @Operation(
            operationId = "deleteDevelopmentRequest",
            summary = "Delete a development request",
            description =
                    "By the employee, until the meeting is held or the request is agreed or declined. Agenda items refer "
                            + "to it no more.")
    public void remove(@RestPath UUID planId, @RestPath UUID requestId) {
        requests.remove(planId, requestId);
    }
}
