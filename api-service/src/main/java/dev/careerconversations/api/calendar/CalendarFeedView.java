package dev.careerconversations.api.calendar;

import dev.careerconversations.api.http.Untagged;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The calendar feed of the caller.
 *
 * @param since when its address was made; null if there is none
 * @param url its address, told once, when it is made: whoever has it reads the calendar; null otherwise
 */
@Schema(name = "CalendarFeed")
record CalendarFeedView(
        @Nullable Instant since,

        @Untagged
        @Nullable
        @Schema(
                format = "uri",
                minLength = 1,
                maxLength = 2_048,
                examples = "https://api.example.com/calendar/4zL0m1Q8yB6kY0mJ3l7k1t3oQ0vV9xkqg3u2b8w5c1A.ics")
        String url) {}
