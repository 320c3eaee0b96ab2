package dev.careerconversations.api.meeting;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{planId}/meeting")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meeting", description = "When and where the two meet.")
class MeetingResource {

    private final Meetings meetings;

    MeetingResource(Meetings meetings) {
        this.meetings = meetings;
    }

    @PUT
    @Parameter(
            name = HttpHeaders.IF_NONE_MATCH,
            in = ParameterIn.HEADER,
            description = "* to make it, where there is none yet; If-Match otherwise.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 4096))
    @Operation(
            operationId = "putMeeting",
            summary = "Enter or move the agreed meeting",
            description = "The employee enters what both have agreed on; possible until the outcome is recorded.")
    public MeetingView put(@RestPath UUID planId, @NotNull @Valid AgreedMeeting body) {
        return meetings.agree(planId, body);
    }

    @GET
    @Operation(operationId = "getMeeting", summary = "Read the meeting")
    public MeetingView get(@RestPath UUID planId) {
        return meetings.get(planId);
    }
}
