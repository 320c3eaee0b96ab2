package dev.careerconversations.api.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerconversations.api.http.Created;
import dev.careerconversations.api.http.MergePatch;
import dev.careerconversations.api.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

@Path("/api/v1/plans")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "Conversation plans, from preparing to completed.")
class PlanResource {

    private final PlanUseCases plans;
    private final MergePatch patches;

    PlanResource(PlanUseCases plans, MergePatch patches) {
        this.plans = plans;
        this.patches = patches;
    }

    @GET
    @Operation(
            operationId = "listPlans",
            summary = "List my plans",
            description = "Those in which I am the employee, and those in which I am the manager and was asked.")
    public PlanList list(@BeanParam PlanQuery query) {
        return plans.list(query.filter(), query.page());
    }

    @POST
    @Idempotent
    @Operation(operationId = "createPlan", summary = "Start a plan", description = "The caller is its employee.")
    @APIResponseSchema(value = PlanView.class, responseCode = "201", responseDescription = "The new plan")
    public RestResponse<PlanView> create(@NotNull @Valid NewPlan body, UriInfo uri) {
        PlanView plan = plans.create(body);
        return Created.below(uri, plan.id(), plan);
    }

    @GET
    @Path("/{planId}")
    @Operation(
            operationId = "getPlan",
            summary = "Read a plan",
            description = "For the employee at any time, for the manager once asked.")
    public PlanView get(@RestPath UUID planId) {
        return plans.get(planId);
    }

    @PATCH
    @Path("/{planId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchPlan",
            summary = "Rename a plan",
            description =
                    "A JSON merge patch (RFC 7396): what is named is replaced, null clears, all else stays. The employee changes its title, until it is completed or cancelled.")
    public PlanView patch(
            @RestPath UUID planId,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = PlanContent.class)))
                    JsonNode body) {
        return plans.change(planId, before -> patches.apply(body, before, PlanContent.class));
    }

    @POST
    @Idempotent
    @Path("/{planId}/complete")
    @Operation(
            operationId = "completePlan",
            summary = "Complete a plan",
            description = "Possible once the follow-up was sent. Nobody is reminded of anything in it any more.")
    public PlanView complete(@RestPath UUID planId) {
        return plans.complete(planId);
    }

    @POST
    @Idempotent
    @Path("/{planId}/cancel")
    @Operation(
            operationId = "cancelPlan",
            summary = "Cancel a plan",
            description = "Possible until the meeting is held. Everything not yet sent is withdrawn.")
    public PlanView cancel(@RestPath UUID planId) {
        return plans.cancel(planId);
    }

    @POST
    @Idempotent
    @Path("/{planId}/next")
    @Operation(
            operationId = "startNextPlan",
            summary = "Start the plan of the next conversation",
            description =
                    "Once the follow-up was sent, or the plan completed or cancelled. Self-assessment, career paths and the "
                            + "development requests that have become no action item are copied; nothing of them is shared. When the next meeting is held "
                            + "with the same manager, action items that are still open move into it with their history, and the plan that "
                            + "they leave is completed; until then they live where they are.")
    @APIResponseSchema(value = PlanView.class, responseCode = "201", responseDescription = "The new plan")
    public RestResponse<PlanView> next(@RestPath UUID planId, @NotNull @Valid NextPlan body, UriInfo uri) {
        PlanView next = plans.next(planId, body);
        return Created.within(uri, next.id(), next);
    }
}
