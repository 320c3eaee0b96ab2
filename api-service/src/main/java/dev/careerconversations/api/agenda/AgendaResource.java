package dev.careerconversations.api.agenda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerconversations.api.http.Created;
import dev.careerconversations.api.http.MergePatch;
import dev.careerconversations.api.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

@Path("/api/v1/plans/{planId}/agenda")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agenda", description = "What to talk about, in order and with time. The employee's alone until shared.")
class AgendaResource {

    private final AgendaUseCases agenda;
    private final AgendaItemUseCases items;
    private final AgendaSharing sharing;
    private final MergePatch patches;

    AgendaResource(AgendaUseCases agenda, AgendaItemUseCases items, AgendaSharing sharing, MergePatch patches) {
        this.agenda = agenda;
        this.items = items;
        this.sharing = sharing;
        this.patches = patches;
    }

    @GET
    @Operation(
            operationId = "getAgenda",
            summary = "Read the agenda",
            description = "For the employee at any time, for the manager once it is shared.")
    public AgendaView get(@RestPath UUID planId) {
        return agenda.get(planId);
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchAgenda",
            summary = "Choose whether the agenda shares itself",
            description =
                    "A JSON merge patch (RFC 7396). Until it is shared, the employee chooses whether it reaches the manager by "
                            + "itself two days before the meeting. An agenda that is begun, or a meeting that is agreed, later than that "
                            + "is shared by hand.")
    public AgendaView patchAgenda(
            @RestPath UUID planId,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = AgendaSettings.class)))
                    JsonNode body) {
        return sharing.change(planId, before -> patches.apply(body, before, AgendaSettings.class));
    }

    @POST
    @Idempotent
    @Path("/share")
    @Operation(
            operationId = "shareAgenda",
            summary = "Share the agenda with the manager",
            description =
                    "Mails it, unless the meeting has begun. From now on the manager reads it, adds items until the meeting is held, and answers "
                            + "the development requests.")
    public AgendaView share(@RestPath UUID planId) {
        return sharing.share(planId);
    }

    @POST
    @Idempotent
    @Path("/items")
    @Operation(operationId = "addAgendaItem", summary = "Add an agenda item", description = "It becomes the last one.")
    @APIResponseSchema(value = AgendaItemView.class, responseCode = "201", responseDescription = "The new item")
    public RestResponse<AgendaItemView> add(
            @RestPath UUID planId, @NotNull @Valid AgendaItemContent body, UriInfo uri) {
        AgendaItemView item = items.add(planId, body);
        return Created.below(uri, item.id(), item);
    }

    @GET
    @Path("/items/{itemId}")
    @Operation(
            operationId = "getAgendaItem",
            summary = "Read an agenda item",
            description = "For the employee at any time, for the manager once the agenda is shared.")
    public AgendaItemView getItem(@RestPath UUID planId, @RestPath UUID itemId) {
        return items.get(planId, itemId);
    }

    @PUT
    @Path("/items/{itemId}")
    @Operation(
            operationId = "putAgendaItem",
            summary = "Change an agenda item",
            description = "The employee changes any, the manager their own.")
    public AgendaItemView change(@RestPath UUID planId, @RestPath UUID itemId, @NotNull @Valid AgendaItemContent body) {
        return items.change(planId, itemId, before -> body);
    }

    @PATCH
    @Path("/items/{itemId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchAgendaItem",
            summary = "Change part of an agenda item",
            description =
                    "A JSON merge patch (RFC 7396): what is named is replaced, null clears, all else stays. The employee changes any, the manager their own.")
    public AgendaItemView patch(
            @RestPath UUID planId,
            @RestPath UUID itemId,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = AgendaItemContent.class)))
                    JsonNode body) {
        return items.change(planId, itemId, before -> patches.apply(body, before, AgendaItemContent.class));
    }

    @DELETE
    @Path("/items/{itemId}")
    @Operation(
            operationId = "deleteAgendaItem",
            summary = "Remove an agenda item",
            description = "The employee removes any, the manager their own.")
    public void remove(@RestPath UUID planId, @RestPath UUID itemId) {
        items.remove(planId, itemId);
    }
}
