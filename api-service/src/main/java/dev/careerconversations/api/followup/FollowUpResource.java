package dev.careerconversations.api.followup;

import dev.careerconversations.api.idempotency.Idempotent;
import dev.careerconversations.api.plan.MailPreview;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{planId}/follow-up")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Follow-up",
        description =
                "The thank-you message, due 24 hours after the meeting. Drafted from the outcome; unless the "
                        + "employee holds it back it goes out by itself an hour before its deadline. The manager reads it once sent.")
class FollowUpResource {

    private final FollowUpUseCases followUp;

    FollowUpResource(FollowUpUseCases followUp) {
        this.followUp = followUp;
    }

    /**
     * Leave to send the follow-up.
     *
     * @param revision the revision that was read: nothing else is sent
     */
    @Schema(name = "FollowUpApproval")
    record Approval(@NotNull @Min(1) @Max(Integer.MAX_VALUE) Integer revision) {}

    @GET
    @Operation(
            operationId = "getFollowUp",
            summary = "Read the follow-up",
            description = "For the employee once the outcome is recorded, for the manager once it is sent.")
    public FollowUpView get(@RestPath UUID planId) {
        return followUp.get(planId);
    }

    @PUT
    @Operation(
            operationId = "editFollowUp",
            summary = "Put the follow-up into own words",
            description =
                    "From now on it does not follow the outcome any more. Takes back a sending that has not begun.")
    public FollowUpView edit(@RestPath UUID planId, @NotNull @Valid FollowUpText body) {
        return followUp.edit(planId, body);
    }

    @GET
    @Path("/preview")
    @Operation(
            operationId = "previewFollowUp",
            summary = "See the follow-up as the email that will be sent",
            description = "What is shown here is sent, word for word, as long as its revision stays the same.")
    public MailPreview preview(@RestPath UUID planId) {
        return followUp.preview(planId);
    }

    @POST
    @Idempotent
    @Path("/redraft")
    @Operation(
            operationId = "redraftFollowUp",
            summary = "Give up my edits and draft it from the outcome again",
            description = "From now on it follows the outcome again.")
    public FollowUpView redraft(@RestPath UUID planId) {
        return followUp.redraft(planId);
    }

    @POST
    @Idempotent
    @Path("/hold")
    @Operation(
            operationId = "holdFollowUp",
            summary = "Hold it back",
            description = "It goes nowhere until released or sent. Takes back a sending that has not begun.")
    public FollowUpView hold(@RestPath UUID planId) {
        return followUp.hold(planId);
    }

    @POST
    @Idempotent
    @Path("/release")
    @Operation(
            operationId = "releaseFollowUp",
            summary = "Let it go out by itself again",
            description = "It goes out an hour before its deadline, or at once if that has passed.")
    public FollowUpView release(@RestPath UUID planId) {
        return followUp.release(planId);
    }

    @POST
    @Idempotent
    @Path("/send")
    @Operation(
            operationId = "sendFollowUp",
            summary = "Send it now",
            description = "Sends exactly the revision that was read, to the manager with a copy to the employee.")
    public FollowUpView send(@RestPath UUID planId, @NotNull @Valid Approval body) {
        return followUp.send(planId, body.revision());
    }
}
