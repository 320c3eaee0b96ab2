package dev.careerconversations.api.person;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerconversations.api.http.MergePatch;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me", description = "The person who is calling.")
class MeResource {

    private final MyProfile profile;

    MeResource(MyProfile profile) {
        this.profile = profile;
    }

    @GET
    @Operation(
            operationId = "getMe",
            summary = "Read my profile",
            description =
                    "A person becomes known with their first request, whichever it is. Name, address, time zone and "
                            + "language follow the account, as the newest token tells it.")
    public MeView get() {
        return profile.get();
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchMe",
            summary = "Choose when and of what I am reminded",
            description = "A JSON merge patch (RFC 7396): null takes a choice back. Everything not yet sent to me is "
                    + "planned anew at once.")
    public MeView change(
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = Preferences.class)))
                    JsonNode body) {
        return profile.change(body);
    }
}
