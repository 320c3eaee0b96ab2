package dev.careerconversations.api.feedback;

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

@Path("/api/v1/plans/{planId}/feedback")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Feedback",
        description =
                "What the manager told the employee: strengths, and what to develop. The manager writes, both read.")
class FeedbackResource {

    private final FeedbackUseCases feedback;
    private final MergePatch patches;

    FeedbackResource(FeedbackUseCases feedback, MergePatch patches) {
        this.feedback = feedback;
        this.patches = patches;
    }

    @GET
    @Operation(operationId = "listFeedback", summary = "List the feedback in a plan")
    public FeedbackView.Page list(@RestPath UUID planId, @BeanParam FeedbackQuery query) {
        return feedback.list(planId, query.kinds(), query.page());
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "addFeedback",
            summary = "Give feedback",
            description = "The manager does, once the meeting is held.")
    @APIResponseSchema(value = FeedbackView.class, responseCode = "201", responseDescription = "The new feedback")
    public RestResponse<FeedbackView> add(@RestPath UUID planId, @NotNull @Valid FeedbackContent body, UriInfo uri) {
        FeedbackView one = feedback.add(planId, body);
        return Created.below(uri, one.id(), one);
    }

    @GET
    @Path("/{feedbackId}")
    @Operation(
            operationId = "getFeedback",
            summary = "Read a piece of feedback",
            description = "For both parties, once the meeting is held.")
    public FeedbackView get(@RestPath UUID planId, @RestPath UUID feedbackId) {
        return feedback.get(planId, feedbackId);
    }

    @PATCH
    @Path("/{feedbackId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchFeedback",
            summary = "Change a piece of feedback",
            description = "A JSON merge patch (RFC 7396): what is named is replaced, null clears, all else stays."
                    + " The manager does.")
    public FeedbackView patch(
            @RestPath UUID planId,
            @RestPath UUID feedbackId,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = FeedbackContent.class)))
                    JsonNode body) {
        return feedback.change(planId, feedbackId, before -> patches.apply(body, before, FeedbackContent.class));
    }

    @DELETE
    @Path("/{feedbackId}")
    @Operation(
            operationId = "deleteFeedback",
            summary = "Take a piece of feedback back",
            description = "The manager does. Nobody can read it any more.")
    public void remove(@RestPath UUID planId, @RestPath UUID feedbackId) {
        feedback.remove(planId, feedbackId);
    }
}
