package dev.careerconversations.api.plan;

import dev.careerconversations.api.http.EnumParameter;
import dev.careerconversations.api.listing.PageParameters;
import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.listing.SortKey;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which of my plans are listed, in which order. */
class PlanQuery extends PageParameters {

    private static final SortKey<Instant> CREATED_AT = SortKey.moment("createdAt");

    @RestQuery
    @Parameter(schema = @Schema(implementation = PlanStatus.class))
    @Nullable
    String status;

    @RestQuery
    @Parameter(description = "Only those in which I have this part.", schema = @Schema(implementation = Party.class))
    @Nullable
    String part;

    @RestQuery
    @Parameter(
            schema =
                    @Schema(
                            enumeration = {"createdAt", "-createdAt"},
                            defaultValue = "-createdAt"))
    @Nullable
    String sort;

    PlanFilter filter() {
        return new PlanFilter(
                EnumParameter.read("status", status, PlanStatus.class), EnumParameter.read("part", part, Party.class));
    }

    PageRequest<Instant> page() {
        return read(sort, CREATED_AT, "-createdAt");
    }
}
