package dev.careerconversations.api.checkin;

import dev.careerconversations.api.http.EnumParameter;
import dev.careerconversations.api.listing.PageParameters;
import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.listing.SortKey;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which check-ins of a plan are listed, in which order. */
class CheckInQuery extends PageParameters {

    private static final SortKey<LocalDate> DUE_ON = SortKey.date("dueOn");

    @RestQuery
    @Parameter(schema = @Schema(implementation = CheckInStatus.class))
    @Nullable
    String status;

    @RestQuery
    @Parameter(
            schema =
                    @Schema(
                            enumeration = {"dueOn", "-dueOn"},
                            defaultValue = "dueOn"))
    @Nullable
    String sort;

    Optional<CheckInStatus> status() {
        return EnumParameter.read("status", status, CheckInStatus.class);
    }

    PageRequest<LocalDate> page() {
        return read(sort, DUE_ON, "dueOn");
    }
}
