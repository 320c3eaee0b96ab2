package dev.careerconversations.api.schedule;

import dev.careerconversations.api.http.EnumParameter;
import dev.careerconversations.api.listing.PageParameters;
import dev.careerconversations.api.listing.SortKey;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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

    private static final SortKey<Instant> DUE_AT = SortKey.moment("dueAt");

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
    public MyNotice.Page list(
            @RestQuery
                    @Parameter(
                            description = "Only those that are this.",
                            schema = @Schema(implementation = MyNotice.State.class))
                    @Nullable
                    String state,
            @RestQuery
                    @Parameter(
                            description = "Only those that are this.",
                            schema = @Schema(implementation = NoticeKind.class))
                    @Nullable
                    String kind,
            @RestQuery
                    @Parameter(
                            description = "The order; a minus turns it around.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"dueAt", "-dueAt"},
                                            defaultValue = "-dueAt"))
                    @Nullable
                    String sort,
            @BeanParam PageParameters page) {
        return notices.list(
                EnumParameter.read("state", state, MyNotice.State.class),
                EnumParameter.read("kind", kind, NoticeKind.class),
                page.read(sort, DUE_AT, "-dueAt"));
    }
}
