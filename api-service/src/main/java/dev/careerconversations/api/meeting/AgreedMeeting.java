package dev.careerconversations.api.meeting;

import dev.careerconversations.api.http.WebAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that both have agreed on. It may lie in the past: a meeting arranged by other means can be entered after it
 * was held.
 *
 * @param timeZone in which they agreed on it, such as Europe/Berlin
 * @param minutes how long it is to take
 * @param place a room, if they meet in one
 * @param link where they meet, if not in a room
 */
record AgreedMeeting(
        @NotNull Instant startsAt,

        @NotNull @Schema(implementation = String.class, maxLength = 64, examples = "Europe/Berlin")
        ZoneId timeZone,

        @NotNull @Min(5) @Max(480) Integer minutes,

        @Size(min = 1, max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line") @Nullable
        String place,

        @Size(max = 2_000) @Pattern(regexp = WebAddress.FORM, message = "must be a web address") @Nullable
        String link) {}
