package dev.careerconversations.api.meeting;

import dev.careerconversations.api.http.WebAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Times at which the caller would meet. They replace those that the caller has proposed before.
 *
 * @param times when it could begin; none takes back what was proposed before
 * @param timeZone in which they are meant, such as Europe/Berlin
 * @param minutes how long it is to take
 * @param place a room, if they are to meet in one
 * @param link where they are to meet, if not in a room
 * @param note a word to the other party
 */
@Schema(name = "NewProposal")
record NewProposal(
        @NotNull @Size(max = MOST_TIMES) List<@NotNull Instant> times,

        @NotNull @Schema(implementation = String.class, maxLength = 64, examples = "Europe/Berlin")
        ZoneId timeZone,

        @NotNull @Min(5) @Max(480) Integer minutes,

        @Size(min = 1, max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line") @Nullable
        String place,

        @Size(max = 2_000) @Pattern(regexp = WebAddress.FORM, message = "must be a web address") @Nullable
        String link,

        @Size(min = 1, max = 2_000) @Nullable String note) {

    static final int MOST_TIMES = 5;

    List<AgreedMeeting> meetings() {
        return times.stream()
                .distinct()
                .sorted()
                .map(startsAt -> new AgreedMeeting(startsAt, timeZone, minutes, place, link))
                .toList();
    }
}
