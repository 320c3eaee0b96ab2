package dev.careerconversations.api.invitation;

import dev.careerconversations.api.http.Created;
import dev.careerconversations.api.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

@Path("/api/v1/plans/{planId}/invitation")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitation", description = "The message that asks for the meeting.")
class InvitationResource {

    private final Invitations invitations;

    InvitationResource(Invitations invitations) {
        this.invitations = invitations;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "sendInvitation",
            summary = "Ask the manager for the meeting",
            description = "Mails the invitation with a copy to the employee; the manager sees the plan from now on. "
                    + "Subject and message may be left out: then they are drafted.")
    @APIResponseSchema(
            value = InvitationView.class,
            responseCode = "201",
            responseDescription = "The invitation as sent")
    public RestResponse<InvitationView> send(@RestPath UUID planId, @NotNull @Valid NewInvitation body, UriInfo uri) {
        InvitationView invitation = invitations.send(planId, body);
        return Created.here(uri, invitation);
    }

    @GET
    @Operation(
            operationId = "getInvitation",
            summary = "Read the invitation that was sent",
            description = "For both parties, once it is sent.")
    public InvitationView get(@RestPath UUID planId) {
        return invitations.get(planId);
    }
}
