package dev.careerconversations.api.invitation;

import dev.careerconversations.api.http.Created;
import dev.careerconversations.api.idempotency.Idempotent;
import dev.careerconversations.api.plan.MailPreview;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
                    + "Subject and message may be left out: then they are those of the draft.")
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

    @GET
    @Path("/draft")
    @Operation(
            operationId = "getInvitationDraft",
            summary = "Read the draft of the invitation",
            description =
                    "For the employee until it is sent, and again once the manager has declined. Drafted from the plan, with the "
                            + "times that the employee has proposed; and in short, to be pasted into a chat.")
    public InvitationDraftView draft(@RestPath UUID planId) {
        return invitations.draft(planId);
    }

    @PUT
    @Path("/draft")
    @Operation(
            operationId = "editInvitationDraft",
            summary = "Put the invitation into own words",
            description = "From now on it does not follow the plan any more.")
    public InvitationDraftView edit(@RestPath UUID planId, @NotNull @Valid InvitationText body) {
        return invitations.edit(planId, body);
    }

    @POST
    @Idempotent
    @Path("/redraft")
    @Operation(
            operationId = "redraftInvitation",
            summary = "Give up my edits and draft the invitation from the plan again",
            description = "From now on it follows the plan again.")
    public InvitationDraftView redraft(@RestPath UUID planId) {
        return invitations.redraft(planId);
    }

    @GET
    @Path("/preview")
    @Operation(
            operationId = "previewInvitation",
            summary = "See the invitation as the email that will be sent",
            description = "What is shown here is sent, word for word, unless the request that sends it says otherwise.")
    public MailPreview preview(@RestPath UUID planId) {
        return invitations.preview(planId);
    }

    @POST
    @Idempotent
    @Path("/decline")
    @Operation(
            operationId = "declineInvitation",
            summary = "Decline the invitation",
            description =
                    "The manager declines, with a word if they like; the employee is told by mail, and the plan is theirs alone "
                            + "again. To accept, or to propose other times, see the meeting.")
    public DeclinedInvitation decline(@RestPath UUID planId, @NotNull @Valid Declining body) {
        return invitations.decline(planId, body);
    }
}
