package dev.careerconversations.api.careerpath;

import dev.careerconversations.api.listing.PageParameters;
import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.listing.SortKey;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** In which order the career paths of a plan are listed. */
class CareerPathQuery extends PageParameters {

    private static final SortKey<Instant> CREATED_AT = SortKey.moment("createdAt");

    @RestQuery
    @Parameter(
            schema =
                    @Schema(
                            enumeration = {"createdAt", "-createdAt"},
                            defaultValue = "createdAt"))
    @Nullable
    String sort;

    PageRequest<Instant> page() {
        return read(sort, CREATED_AT, "createdAt");
    }
}
