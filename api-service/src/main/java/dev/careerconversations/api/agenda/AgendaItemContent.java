package dev.careerconversations.api.agenda;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an agenda item says.
 *
 * @param minutes the time it is given in the meeting
 * @param talkingPoints what its author wants to say
 * @param questions what its author wants to ask
 */
record AgendaItemContent(
        @NotNull AgendaTopic topic,

        @NotBlank @Size(max = 200) @Schema(examples = "Leading the migration project")
        String title,

        @NotNull @Min(1) @Max(240) Integer minutes,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 1_000) String> talkingPoints,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 1_000) String> questions) {

    List<String> talkingPointsOrNone() {
        return talkingPoints == null ? List.of() : talkingPoints;
    }

    List<String> questionsOrNone() {
        return questions == null ? List.of() : questions;
    }
}
