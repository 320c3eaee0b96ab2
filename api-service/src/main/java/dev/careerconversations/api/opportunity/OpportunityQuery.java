package dev.careerconversations.api.opportunity;

import dev.careerconversations.api.http.EnumParameter;
import dev.careerconversations.api.listing.PageParameters;
import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.listing.SortKey;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which opportunities of a plan are listed, in which order. */
class OpportunityQuery extends PageParameters {

    private static final SortKey<Instant> CREATED_AT = SortKey.moment("createdAt");

    @RestQuery
    @Parameter(schema = @Schema(implementation = OpportunityKind.class))
    @Nullable
    String kind;

    @RestQuery
    @Parameter(
            schema =
                    @Schema(
                            enumeration = {"createdAt", "-createdAt"},
                            defaultValue = "createdAt"))
    @Nullable
    String sort;

    List<OpportunityKind> kinds() {
        return EnumParameter.read("kind", kind, OpportunityKind.class)
                .map(List::of)
                .orElseGet(() -> List.of(OpportunityKind.values()));
    }

    PageRequest<Instant> page() {
        return read(sort, CREATED_AT, "createdAt");
    }
}
