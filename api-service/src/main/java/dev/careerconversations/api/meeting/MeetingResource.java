package dev.careerconversations.api.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerconversations.api.http.EntityTags;
import dev.careerconversations.api.http.MergePatch;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{planId}/meeting")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meeting", description = "When and where the two meet.")
class MeetingResource {

    private final Meetings meetings;
    private final MergePatch patches;

    MeetingResource(Meetings meetings, MergePatch patches) {
        this.meetings = meetings;
        this.patches = patches;
    }

    @PUT
    @Parameter(
            name = HttpHeaders.IF_NONE_MATCH,
            in = ParameterIn.HEADER,
            description = "* to make it, where there is none yet; If-Match otherwise.",
            schema = @Schema(type = SchemaType.STRING, maxLength = EntityTags.LONGEST_HEADER))
    @Operation(
            operationId = "putMeeting",
            summary = "Enter or move the agreed meeting",
            description = "The employee enters what both have agreed on; possible until the outcome is recorded.")
    public MeetingView put(@RestPath UUID planId, @NotNull @Valid AgreedMeeting body) {
        return meetings.agree(planId, body);
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchMeeting",
            summary = "Change part of the agreed meeting",
            description =
                    "A JSON merge patch (RFC 7396): what is named is replaced, null clears, all else stays. Possible until the outcome is recorded.")
    public MeetingView patch(
            @RestPath UUID planId,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = AgreedMeeting.class)))
                    JsonNode body) {
        return meetings.change(planId, before -> patches.apply(body, before, AgreedMeeting.class));
    }

    @GET
    @Operation(
            operationId = "getMeeting",
            summary = "Read the meeting",
            description = "For both parties, once it is agreed.")
    public MeetingView get(@RestPath UUID planId) {
        return meetings.get(planId);
    }
}
