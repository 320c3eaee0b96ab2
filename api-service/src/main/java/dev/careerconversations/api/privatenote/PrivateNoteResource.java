package dev.careerconversations.api.privatenote;

import dev.careerconversations.api.http.Created;
import dev.careerconversations.api.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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

@Path("/api/v1/plans/{planId}/private-notes")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Private notes",
        description = "For their author alone: the other party never sees them, nor that there are any; they are never "
                + "mailed. They can be written at any time of a plan's life.")
class PrivateNoteResource {

    private final PrivateNotes notes;

    PrivateNoteResource(PrivateNotes notes) {
        this.notes = notes;
    }

    @GET
    @Operation(operationId = "listPrivateNotes", summary = "List my private notes on a plan")
    public PrivateNoteView.Page list(@RestPath UUID planId, @BeanParam PrivateNoteQuery query) {
        return notes.list(planId, query.page());
    }

    @POST
    @Idempotent
    @Operation(operationId = "addPrivateNote", summary = "Write a private note", description = "For the caller alone.")
    @APIResponseSchema(value = PrivateNoteView.class, responseCode = "201", responseDescription = "The new note")
    public RestResponse<PrivateNoteView> add(
            @RestPath UUID planId, @NotNull @Valid PrivateNoteContent body, UriInfo uri) {
        PrivateNoteView note = notes.add(planId, body.text());
        return Created.below(uri, note.id(), note);
    }

    @GET
    @Path("/{noteId}")
    @Operation(
            operationId = "getPrivateNote",
            summary = "Read one of my private notes",
            description = "Those of the other party do not exist for the caller.")
    public PrivateNoteView get(@RestPath UUID planId, @RestPath UUID noteId) {
        return notes.get(planId, noteId);
    }

    @PUT
    @Path("/{noteId}")
    @Operation(
            operationId = "putPrivateNote",
            summary = "Change one of my private notes",
            description = "Those of the other party do not exist for the caller.")
    public PrivateNoteView change(
            @RestPath UUID planId, @RestPath UUID noteId, @NotNull @Valid PrivateNoteContent body) {
        return notes.change(planId, noteId, body.text());
    }

    @DELETE
    @Path("/{noteId}")
    @Operation(
            operationId = "deletePrivateNote",
            summary = "Delete one of my private notes",
            description =
                    "Nobody can read it any more. The answer to the POST that made it may be kept for its author until 24 "
                            + "hours after that.")
    public void remove(@RestPath UUID planId, @RestPath UUID noteId) {
        notes.remove(planId, noteId);
    }
}
