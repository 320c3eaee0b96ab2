package dev.careerconversations.api.selfassessment;

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

@Path("/api/v1/plans/{planId}/self-assessment")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Self-assessment",
        description =
                "What the employee reflects on before the conversation, until the plan ends. The manager, once asked "
                        + "for the meeting, reads what is marked shared, and of nothing else that it exists.")
class SelfAssessmentResource {

    private final SelfAssessments entries;
    private final MergePatch patches;

    SelfAssessmentResource(SelfAssessments entries, MergePatch patches) {
        this.entries = entries;
        this.patches = patches;
    }

    @GET
    @Operation(
            operationId = "listSelfAssessmentEntries",
            summary = "List the self-assessment",
            description = "For the manager, what is marked shared.")
    public SelfAssessmentEntryView.Page list(@RestPath UUID planId, @BeanParam SelfAssessmentQuery query) {
        return entries.list(planId, query.kinds(), query.page());
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "addSelfAssessmentEntry",
            summary = "Write down a reflection",
            description = "By the employee. Nobody else can read it unless it is marked shared.")
    @APIResponseSchema(
            value = SelfAssessmentEntryView.class,
            responseCode = "201",
            responseDescription = "The new entry")
    public RestResponse<SelfAssessmentEntryView> add(
            @RestPath UUID planId, @NotNull @Valid SelfAssessmentEntryContent body, UriInfo uri) {
        SelfAssessmentEntryView entry = entries.add(planId, body);
        return Created.below(uri, entry.id(), entry);
    }

    @GET
    @Path("/{entryId}")
    @Operation(
            operationId = "getSelfAssessmentEntry",
            summary = "Read a reflection",
            description = "One that is not marked shared does not exist for the manager.")
    public SelfAssessmentEntryView get(@RestPath UUID planId, @RestPath UUID entryId) {
        return entries.get(planId, entryId);
    }

    @PATCH
    @Path("/{entryId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchSelfAssessmentEntry",
            summary = "Change part of a reflection",
            description =
                    "A JSON merge patch (RFC 7396): what is named is replaced, null clears, all else stays. By the "
                            + "employee, who also shares it so, or takes it back.")
    public SelfAssessmentEntryView patch(
            @RestPath UUID planId,
            @RestPath UUID entryId,
            @NotNull
                    @RequestBody(
                            content = @Content(schema = @Schema(implementation = SelfAssessmentEntryContent.class)))
                    JsonNode body) {
        return entries.change(planId, entryId, before -> patches.apply(body, before, SelfAssessmentEntryContent.class));
    }

    @DELETE
    @Path("/{entryId}")
    @Operation(
            operationId = "deleteSelfAssessmentEntry",
            summary = "Delete a reflection",
            description = "By the employee. Development requests refer to it no more.")
    public void remove(@RestPath UUID planId, @RestPath UUID entryId) {
        entries.remove(planId, entryId);
    }
}
