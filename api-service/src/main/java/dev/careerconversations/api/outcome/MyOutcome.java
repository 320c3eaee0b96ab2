package dev.careerconversations.api.outcome;

import dev.careerconversations.api.checkin.CheckInRhythm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the caller has to say of the meeting.
 *
 * @param takeaways the caller's own, which replace those they gave before; the other party's stay
 * @param checkInRhythm how often to look at progress; left out, it stays as it is
 */
@Schema(name = "MyOutcome")
record MyOutcome(
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 2_000) String> takeaways,
        @Nullable CheckInRhythm checkInRhythm) {}
