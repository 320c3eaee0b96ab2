package dev.careerconversations.api.careerpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerconversations.api.http.Created;
import dev.careerconversations.api.http.MergePatch;
import dev.careerconversations.api.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/api/v1/plans/{planId}/career-paths/{careerPathId}/informational-interviews")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Career paths")
class InformationalInterviewResource {

    private final InformationalInterviews interviews;
    private final MergePatch patches;

    InformationalInterviewResource(InformationalInterviews interviews, MergePatch patches) {
        this.interviews = interviews;
        this.patches = patches;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "addInformationalInterview",
            summary = "Plan or note an informational interview",
            description =
                    "A talk with a colleague who does that work. By the employee. The manager reads it only if both it "
                            + "and the career path are marked shared.")
    @APIResponseSchema(
            value = InformationalInterviewView.class,
            responseCode = "201",
            responseDescription = "The new informational interview")
    public RestResponse<InformationalInterviewView> add(
            @RestPath UUID planId,
            @RestPath UUID careerPathId,
            @NotNull @Valid InformationalInterviewContent body,
            UriInfo uri) {
        InformationalInterviewView interview = interviews.add(planId, careerPathId, body);
        return Created.below(uri, interview.id(), interview);
    }

    @GET
    @Path("/{interviewId}")
    @Operation(
            operationId = "getInformationalInterview",
            summary = "Read an informational interview",
            description = "For the manager only if both it and the career path are marked shared.")
    public InformationalInterviewView get(
            @RestPath UUID planId, @RestPath UUID careerPathId, @RestPath UUID interviewId) {
        return interviews.get(planId, careerPathId, interviewId);
    }

    @PATCH
    @Path("/{interviewId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchInformationalInterview",
            summary = "Change part of an informational interview",
            description =
                    "A JSON merge patch (RFC 7396): what is named is replaced, null clears, all else stays. By the "
                            + "employee.")
    public InformationalInterviewView patch(
            @RestPath UUID planId,
            @RestPath UUID careerPathId,
            @RestPath UUID interviewId,
            @NotNull
                    @RequestBody(
                            content = @Content(schema = @Schema(implementation = InformationalInterviewContent.class)))
                    JsonNode body) {
        return interviews.change(
                planId,
                careerPathId,
                interviewId,
                before -> patches.apply(body, before, InformationalInterviewContent.class));
    }

    @DELETE
    @Path("/{interviewId}")
    @Operation(
            operationId = "deleteInformationalInterview",
            summary = "Delete an informational interview",
            description = "By the employee.")
    public void remove(@RestPath UUID planId, @RestPath UUID careerPathId, @RestPath UUID interviewId) {
        interviews.remove(planId, careerPathId, interviewId);
    }
}
