package dev.careerconversations.api.meeting;

import dev.careerconversations.api.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{planId}/proposed-times")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meeting")
class ProposalResource {

    private final Proposals proposals;

    ProposalResource(Proposals proposals) {
        this.proposals = proposals;
    }

    @GET
    @Operation(
            operationId = "getProposedTimes",
            summary = "Read the times that are proposed",
            description = "Those of both parties, until one is accepted or the meeting is agreed otherwise.")
    public ProposedTimes get(@RestPath UUID planId) {
        return proposals.get(planId);
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "proposeTimes",
            summary = "Propose times for the meeting",
            description =
                    "Either party, until the outcome is recorded; they replace those that the caller proposed before. The other "
                            + "party is told by mail and may accept one. What the employee proposes before asking becomes part of the "
                            + "drafted invitation instead.")
    public ProposedTimes propose(@RestPath UUID planId, @NotNull @Valid NewProposal body) {
        return proposals.propose(planId, body);
    }

    @POST
    @Idempotent
    @Path("/{proposedTimeId}/accept")
    @Operation(
            operationId = "acceptProposedTime",
            summary = "Accept a time that the other party has proposed",
            description = "The meeting is agreed, or moved, to that time; all other proposals are settled by it.")
    public MeetingView accept(@RestPath UUID planId, @RestPath UUID proposedTimeId) {
        return proposals.accept(planId, proposedTimeId);
    }
}
