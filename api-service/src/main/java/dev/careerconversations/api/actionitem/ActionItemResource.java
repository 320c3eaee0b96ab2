package dev.careerconversations.api.actionitem;

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

@Path("/api/v1/plans/{planId}/action-items")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Action items", description = "Promises of both parties, once the meeting is held.")
class ActionItemResource {

    private final ActionItems items;
    private final MergePatch patches;

    ActionItemResource(ActionItems items, MergePatch patches) {
        this.items = items;
        this.patches = patches;
    }

    @GET
    @Operation(operationId = "listActionItems", summary = "List the action items of a plan")
    public ActionItemView.Page list(@RestPath UUID planId, @BeanParam ActionItemQuery query) {
        return items.list(planId, query.filter(), query.page());
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "addActionItem",
            summary = "Write down a promise",
            description = "Either party writes down their own or the other's. Its owner is reminded 3 days before, on "
                    + "the day, and 1, 7 and 14 days after, on weekdays at their reminder hour. If the other party "
                    + "wrote it down after such a moment had passed, that reminder goes out at once.")
    @APIResponseSchema(value = ActionItemView.class, responseCode = "201", responseDescription = "The new action item")
    public RestResponse<ActionItemView> add(
            @RestPath UUID planId, @NotNull @Valid ActionItemContent body, UriInfo uri) {
        ActionItemView item = items.add(planId, body);
        return Created.below(uri, item.id(), item);
    }

    @GET
    @Path("/{itemId}")
    @Operation(
            operationId = "getActionItem",
            summary = "Read an action item with its history",
            description = "For both parties, once the meeting is held.")
    public ActionItemView get(@RestPath UUID planId, @RestPath UUID itemId) {
        return items.get(planId, itemId);
    }

    @PUT
    @Path("/{itemId}")
    @Operation(
            operationId = "putActionItem",
            summary = "Change an action item",
            description = "Owner and due date can be changed by the item's author or owner only.")
    public ActionItemView change(@RestPath UUID planId, @RestPath UUID itemId, @NotNull @Valid ActionItemContent body) {
        return items.change(planId, itemId, before -> body);
    }

    @PATCH
    @Path("/{itemId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchActionItem",
            summary = "Change part of an action item",
            description = "A JSON merge patch (RFC 7396): what is named is replaced, null clears, all else stays."
                    + " Owner and due date can be changed by the item's author or owner only.")
    public ActionItemView patch(
            @RestPath UUID planId,
            @RestPath UUID itemId,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = ActionItemContent.class)))
                    JsonNode body) {
        return items.change(planId, itemId, before -> patches.apply(body, before, ActionItemContent.class));
    }

    @POST
    @Idempotent
    @Path("/{itemId}/progress")
    @Operation(
            operationId = "recordProgress",
            summary = "Record progress on an action item",
            description =
                    "With a status, the item is done, dropped or opened again from now on. With a due date, which its "
                            + "author or owner can give, it is moved, and its reminders with it; the note says why.")
    @APIResponseSchema(
            value = ActionItemView.class,
            responseCode = "201",
            responseDescription = "The action item with its history")
    public RestResponse<ActionItemView> record(
            @RestPath UUID planId, @RestPath UUID itemId, @NotNull @Valid NewProgress body, UriInfo uri) {
        return Created.within(uri, itemId, items.record(planId, itemId, body));
    }
}
