package dev.careerconversations.api.meeting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The agreed meeting.
 *
 * @param timeZone the zone in which it was agreed, such as Europe/Berlin
 * @param place a room, if they meet in one
 * @param link where they meet, if not in a room
 */
@Schema(name = "Meeting")
public record MeetingView(
        Instant startsAt,
        Instant endsAt,

        @Schema(implementation = String.class, examples = "Europe/Berlin")
        ZoneId timeZone,

        int minutes,
        @Nullable String place,
        @Nullable String link) {

    /** Returns the day of the meeting in its own zone. */
    @JsonIgnore
    public LocalDate day() {
        return startsAt.atZone(timeZone).toLocalDate();
    }
}
