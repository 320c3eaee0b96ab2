package dev.careerconversations.api.schedule;

import dev.careerconversations.api.http.EnumParameter;
import dev.careerconversations.api.listing.PageParameters;
import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.listing.SortKey;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which of the things that I am told are listed, in which order. */
class MyNoticeQuery extends PageParameters {

    private static final SortKey<Instant> DUE_AT = SortKey.moment("dueAt");

    @RestQuery
    @Parameter(schema = @Schema(implementation = MyNotice.State.class))
    @Nullable
    String state;

    @RestQuery
    @Parameter(schema = @Schema(implementation = NoticeKind.class))
    @Nullable
    String kind;

    @RestQuery
    @Parameter(
            schema =
                    @Schema(
                            enumeration = {"dueAt", "-dueAt"},
                            defaultValue = "-dueAt"))
    @Nullable
    String sort;

    Optional<MyNotice.State> state() {
        return EnumParameter.read("state", state, MyNotice.State.class);
    }

    Optional<NoticeKind> kind() {
        return EnumParameter.read("kind", kind, NoticeKind.class);
    }

    PageRequest<Instant> page() {
        return read(sort, DUE_AT, "-dueAt");
    }
}
