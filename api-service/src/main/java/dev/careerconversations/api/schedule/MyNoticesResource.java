package dev.careerconversations.api.schedule;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
            description =
                    "What will be sent to me and when, what was sent, skipped (and why) or failed. A message from the "
                            + "other party appears once it was sent.")
    public MyNotice.Page list(@BeanParam MyNoticeQuery query) {
        return notices.list(query.state(), query.kind(), query.page());
    }
}
