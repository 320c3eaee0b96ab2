package dev.careerconversations.api.developmentrequest;

import dev.careerconversations.api.http.EnumParameter;
import dev.careerconversations.api.listing.PageParameters;
import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.listing.SortKey;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which development requests of a plan are listed, in which order. */
class DevelopmentRequestQuery extends PageParameters {

    private static final SortKey<Instant> CREATED_AT = SortKey.moment("createdAt");

    @RestQuery
    @Parameter(schema = @Schema(implementation = DevelopmentRequestKind.class))
    @Nullable
    String kind;

    @RestQuery
    @Parameter(
            description = "Only those that the manager has answered so.",
            schema = @Schema(implementation = Answer.class))
    @Nullable
    String answer;

    @RestQuery
    @Parameter(
            schema =
                    @Schema(
                            enumeration = {"createdAt", "-createdAt"},
                            defaultValue = "createdAt"))
    @Nullable
    String sort;

    DevelopmentRequestFilter filter() {
        return new DevelopmentRequestFilter(
                EnumParameter.read("kind", kind, DevelopmentRequestKind.class),
                EnumParameter.read("answer", answer, Answer.class));
    }

    PageRequest<Instant> page() {
        return read(sort, CREATED_AT, "createdAt");
    }
}
