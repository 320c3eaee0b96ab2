package dev.careerconversations.api.schedule;

import dev.careerconversations.api.http.EnumParameter;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/me/notices")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
class MyNoticesResource {

    private final MyNotices notices;

    MyNoticesResource(MyNotices notices) {
        this.notices = notices;
    }

    @GET
    @Operation(
            operationId = "listMyNotices",
            summary = "List what I am told by email",
            description = "What will be sent to me and when, what was sent, skipped (and why) or failed: the "
                    + MyNotices.MOST + " that are due last. A message from the other party appears once it was sent.")
    public MyNotice.Page list(
            @RestQuery @Parameter(schema = @Schema(implementation = MyNotice.State.class)) @Nullable String state) {
        return notices.list(EnumParameter.read("state", state, MyNotice.State.class));
    }
}
