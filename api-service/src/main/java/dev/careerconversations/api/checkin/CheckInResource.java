package dev.careerconversations.api.checkin;

import dev.careerconversations.api.actionitem.CheckedItem;
import dev.careerconversations.api.http.Created;
import dev.careerconversations.api.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/plans/{planId}/check-ins")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Check-ins", description = "Moments, inside a one-on-one, to look at progress and adjust.")
class CheckInResource {

    private final CheckInUseCases checkIns;

    CheckInResource(CheckInUseCases checkIns) {
        this.checkIns = checkIns;
    }

    /**
     * When a check-in is to take place.
     *
     * @param dueOn the day, today or later
     */
    @Schema(name = "PlannedCheckIn")
    record PlannedCheckIn(@NotNull LocalDate dueOn) {}

    /**
     * What was found at a check-in.
     *
     * @param progress what the two found
     * @param items what they found of single action items, each once
     */
    @Schema(name = "CheckInRecord")
    record CheckInRecord(
            @NotBlank @Size(max = 10_000) String progress,
            @Size(max = 100) @Nullable List<@NotNull @Valid CheckedItem> items) {}

    /**
     * A check-in that will not take place.
     *
     * @param reason why; left out, nothing is told
     */
    @Schema(name = "SkippedCheckIn")
    record SkippedCheckIn(
            @Size(min = 1, max = 10_000) @Nullable String reason) {}

    @GET
    @Operation(operationId = "listCheckIns", summary = "List the check-ins of a plan")
    public CheckInView.Page list(@RestPath UUID planId, @BeanParam CheckInQuery query) {
        return checkIns.list(planId, query.status(), query.page());
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "addCheckIn",
            summary = "Plan a check-in",
            description = "Besides those that the rhythm of the outcome plans by itself.")
    @APIResponseSchema(value = CheckInView.class, responseCode = "201", responseDescription = "The new check-in")
    public RestResponse<CheckInView> add(@RestPath UUID planId, @NotNull @Valid PlannedCheckIn body, UriInfo uri) {
        CheckInView checkIn = checkIns.add(planId, body.dueOn());
        return Created.below(uri, checkIn.id(), checkIn);
    }

    @GET
    @Path("/{checkInId}")
    @Operation(
            operationId = "getCheckIn",
            summary = "Read a check-in",
            description = "For both parties, once the meeting is held.")
    public CheckInView get(@RestPath UUID planId, @RestPath UUID checkInId) {
        return checkIns.get(planId, checkInId);
    }

    @PUT
    @Path("/{checkInId}")
    @Operation(
            operationId = "moveCheckIn",
            summary = "Move a check-in",
            description =
                    "Either party, while it is planned. Reminders of it move along; whoever was mailed its day is mailed the new one at once, unless that day is over or they have switched these reminders off.")
    public CheckInView move(@RestPath UUID planId, @RestPath UUID checkInId, @NotNull @Valid PlannedCheckIn body) {
        return checkIns.move(planId, checkInId, body.dueOn());
    }

    @POST
    @Idempotent
    @Path("/{checkInId}/record")
    @Operation(
            operationId = "recordCheckIn",
            summary = "Record what was found at a check-in",
            description =
                    "What was found of an action item becomes an entry in its history, as by recordProgress. The next "
                            + "check-in is planned in the rhythm of the outcome.")
    public CheckInView record(@RestPath UUID planId, @RestPath UUID checkInId, @NotNull @Valid CheckInRecord body) {
        return checkIns.record(planId, checkInId, body.progress(), Objects.requireNonNullElse(body.items(), List.of()));
    }

    @POST
    @Idempotent
    @Path("/{checkInId}/skip")
    @Operation(
            operationId = "skipCheckIn",
            summary = "Skip a check-in",
            description =
                    "Whoever was mailed its day is mailed at once that it does not take place, unless that day is over or they have switched these reminders off. The next one is planned in the rhythm of the outcome.")
    public CheckInView skip(@RestPath UUID planId, @RestPath UUID checkInId, @NotNull @Valid SkippedCheckIn body) {
        return checkIns.skip(planId, checkInId, body.reason());
    }
}
