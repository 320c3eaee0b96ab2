package dev.careerconversations.api.outcome;

import dev.careerconversations.api.checkin.CheckInRhythm;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of the meeting.
 *
 * @param recordedAt when the first of the two recorded it
 * @param takeaways the employee's, then the manager's, each in the order in which they were given
 */
@Schema(name = "Outcome")
public record OutcomeView(
        Instant recordedAt,
        CheckInRhythm checkInRhythm,
        @Schema(maxItems = 100) List<TakeawayView> takeaways) {}
