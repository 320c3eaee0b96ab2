package dev.careerconversations.api.calendar;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me/calendar-feed")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar", description = "My meetings and check-ins, for the calendar that I subscribe with.")
class CalendarFeedResource {

    private final CalendarFeeds feeds;

    CalendarFeedResource(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Operation(
            operationId = "getCalendarFeed",
            summary = "Read whether I have a calendar feed",
            description = "Its address is not told again: only its digest is kept.")
    public CalendarFeedView get() {
        return feeds.get();
    }

    @PUT
    @Operation(
            operationId = "openCalendarFeed",
            summary = "Open a calendar feed, or give it a new address",
            description =
                    "The answer alone tells the address, and whoever has it reads the calendar. An earlier address "
                            + "is not found any more.")
    public CalendarFeedView open() {
        return feeds.open();
    }

    @DELETE
    @Operation(
            operationId = "revokeCalendarFeed",
            summary = "Revoke my calendar feed",
            description = "Its address is not found any more, from the next request on.")
    public void revoke() {
        feeds.revoke();
    }
}
