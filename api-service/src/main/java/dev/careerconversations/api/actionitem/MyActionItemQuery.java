package dev.careerconversations.api.actionitem;

import dev.careerconversations.api.http.EnumParameter;
import dev.careerconversations.api.http.PlainParameter;
import dev.careerconversations.api.listing.PageParameters;
import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.listing.SortKey;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which action items of the caller's plans are listed, in which order. */
class MyActionItemQuery extends PageParameters {

    private static final SortKey<LocalDate> DUE_ON = SortKey.date("dueOn");

    @RestQuery
    @Parameter(
            description = "Only those that are this; OPEN unless told.",
            schema = @Schema(implementation = ActionItemStatus.class))
    @Nullable
    String status;

    @RestQuery
    @Parameter(
            description = "Only those that I have promised, or that the other party has.",
            schema = @Schema(implementation = MyActionItem.Owner.class))
    @Nullable
    String owner;

    @RestQuery
    @Parameter(
            description = "Only those due before today, where I am; false: only those due today or later.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String overdue;

    @RestQuery
    @Parameter(
            description = "Only those due before this day.",
            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-03-12"))
    @Nullable
    String dueBefore;

    @RestQuery
    @Parameter(
            description = "Only those of this plan, if I have a part in it.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String planId;

    @RestQuery
    @Parameter(
            schema =
                    @Schema(
                            enumeration = {"dueOn", "-dueOn"},
                            defaultValue = "dueOn"))
    @Nullable
    String sort;

    MyActionItemFilter filter() {
        return new MyActionItemFilter(
                EnumParameter.read("status", status, ActionItemStatus.class).orElse(ActionItemStatus.OPEN),
                EnumParameter.read("owner", owner, MyActionItem.Owner.class),
                PlainParameter.flag("overdue", overdue),
                PlainParameter.date("dueBefore", dueBefore),
                PlainParameter.id("planId", planId));
    }

    PageRequest<LocalDate> page() {
        return read(sort, DUE_ON, "dueOn");
    }
}
