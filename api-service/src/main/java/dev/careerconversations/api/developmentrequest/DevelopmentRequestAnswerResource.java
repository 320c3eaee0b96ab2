package dev.careerconversations.api.developmentrequest;

import dev.careerconversations.api.actionitem.ActionItemView;
import dev.careerconversations.api.http.Created;
import dev.careerconversations.api.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/plans/{planId}/development-requests/{requestId}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Development requests")
class DevelopmentRequestAnswerResource {

    private final DevelopmentRequestAnswers answers;

    DevelopmentRequestAnswerResource(DevelopmentRequestAnswers answers) {
        this.answers = answers;
    }

    @PUT
    @Path("/answer")
    @Operation(
            operationId = "answerDevelopmentRequest",
            summary = "Answer a development request",
            description =
                    "By the manager, once the agenda is shared and until the plan ends. If-Match takes the ETag of the "
                            + "request. Another answer replaces it, until the request has become an action item.")
    public DevelopmentRequestView answer(
            @RestPath UUID planId, @RestPath UUID requestId, @NotNull @Valid NewAnswer body) {
        return answers.answer(planId, requestId, body);
    }

    @POST
    @Idempotent
    @Path("/action-item")
    @Operation(
            operationId = "promiseDevelopmentRequest",
            summary = "Make an agreed development request an action item",
            description = "By either party, once the meeting is held. A request becomes one action item at most.")
    @APIResponseSchema(value = ActionItemView.class, responseCode = "201", responseDescription = "The new action item")
    public RestResponse<ActionItemView> promise(
            @RestPath UUID planId, @RestPath UUID requestId, @NotNull @Valid NewPromise body, UriInfo uri) {
        ActionItemView item = answers.promise(planId, requestId, body);
        return Created.elsewhere(uri, "../../action-items/" + item.id(), item);
    }
}
