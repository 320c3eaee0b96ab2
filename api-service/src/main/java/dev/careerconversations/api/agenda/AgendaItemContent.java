package dev.careerconversations.api.agenda;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an agenda item says.
 *
 * @param minutes the time it is given in the meeting
 * @param talkingPoints what its author wants to say
 * @param questions what its author wants to ask
 * @param developmentRequestIds the development requests of the plan that it is about
 * @param careerPathIds the career paths of the plan that it is about
 */
record AgendaItemContent(
        @NotNull AgendaTopic topic,

        @NotBlank @Size(max = 200) @Schema(examples = "Leading the migration project")
        String title,

        @NotNull @Min(1) @Max(240) Integer minutes,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 1_000) String> talkingPoints,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 1_000) String> questions,
        @Size(max = 30) @Nullable List<@NotNull UUID> developmentRequestIds,
        @Size(max = 20) @Nullable List<@NotNull UUID> careerPathIds) {

    List<String> talkingPointsOrNone() {
        return talkingPoints == null ? List.of() : talkingPoints;
    }

    List<String> questionsOrNone() {
        return questions == null ? List.of() : questions;
    }

    List<UUID> developmentRequestIdsOrNone() {
        return developmentRequestIds == null ? List.of() : developmentRequestIds;
    }

    List<UUID> careerPathIdsOrNone() {
        return careerPathIds == null ? List.of() : careerPathIds;
    }

    boolean refersToSomething() {
        return !developmentRequestIdsOrNone().isEmpty()
                || !careerPathIdsOrNone().isEmpty();
    }
}
