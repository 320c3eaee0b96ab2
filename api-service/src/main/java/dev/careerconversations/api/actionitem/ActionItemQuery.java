package dev.careerconversations.api.actionitem;

import dev.careerconversations.api.http.EnumParameter;
import dev.careerconversations.api.listing.PageParameters;
import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.listing.SortKey;
import dev.careerconversations.api.plan.Party;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which action items of a plan are listed, in which order. */
class ActionItemQuery extends PageParameters {

    private static final SortKey<LocalDate> DUE_ON = SortKey.date("dueOn");

    @RestQuery
    @Parameter(schema = @Schema(implementation = ActionItemStatus.class))
    @Nullable
    String status;

    @RestQuery
    @Parameter(description = "Only those that this party has promised.", schema = @Schema(implementation = Party.class))
    @Nullable
    String owner;

    @RestQuery
    @Parameter(
            schema =
                    @Schema(
                            enumeration = {"dueOn", "-dueOn"},
                            defaultValue = "dueOn"))
    @Nullable
    String sort;

    ActionItemFilter filter() {
        return new ActionItemFilter(
                EnumParameter.read("status", status, ActionItemStatus.class),
                EnumParameter.read("owner", owner, Party.class));
    }

    PageRequest<LocalDate> page() {
        return read(sort, DUE_ON, "dueOn");
    }
}
