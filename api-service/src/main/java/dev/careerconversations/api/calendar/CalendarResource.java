package dev.careerconversations.api.calendar;

import dev.careerconversations.api.http.PublicLink;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with a calendar whatever the caller accepts: many calendars name types that nobody else does. */
@Path("/calendar/{secret}.ics")
@PublicLink
@Produces(MediaType.WILDCARD)
@Tag(name = "Calendar")
class CalendarResource {

    private static final String TYPE = "text/calendar";

    private static final MediaType CALENDAR = MediaType.valueOf(TYPE).withCharset(StandardCharsets.UTF_8.name());

    private final CalendarFeeds feeds;

    CalendarResource(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Operation(
            operationId = "getCalendar",
            summary = "Read a calendar feed",
            description =
                    "For calendars. The address is the permission; nobody signs in. An iCalendar object (RFC 5545) with "
                            + "the meetings that stand and the check-ins that are planned, of all plans of the person.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content =
                    @Content(
                            mediaType = TYPE,
                            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 10_000_000)))
    public RestResponse<String> read(@RestPath @Schema(maxLength = 64) String secret) {
        return RestResponse.ResponseBuilder.ok(feeds.read(new FeedSecret(secret)))
                .type(CALENDAR)
                .build();
    }
}
