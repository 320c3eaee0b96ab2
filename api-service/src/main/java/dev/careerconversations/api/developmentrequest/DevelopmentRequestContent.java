package dev.careerconversations.api.developmentrequest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a development request says.
 *
 * @param title what is asked for, in one line
 * @param reason why
 * @param wishedFor by when the employee would like it
 * @param selfAssessmentEntryIds the entries of the plan's self-assessment that it serves
 * @param careerPathIds the career paths of the plan that it serves
 */
@Schema(name = "DevelopmentRequestContent")
record DevelopmentRequestContent(
        @NotNull DevelopmentRequestKind kind,

        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line")
        @Schema(examples = "Lead the migration project")
        String title,

        @NotBlank @Size(max = 2_000) @Schema(examples = "To learn how to plan the work of several teams.")
        String reason,

        @Nullable LocalDate wishedFor,
        @Size(max = 100) @Nullable List<@NotNull UUID> selfAssessmentEntryIds,
        @Size(max = 20) @Nullable List<@NotNull UUID> careerPathIds) {

    List<UUID> selfAssessmentEntryIdsOrNone() {
        return selfAssessmentEntryIds == null ? List.of() : selfAssessmentEntryIds;
    }

    List<UUID> careerPathIdsOrNone() {
        return careerPathIds == null ? List.of() : careerPathIds;
    }

    boolean refersToSomething() {
        return !selfAssessmentEntryIdsOrNone().isEmpty()
                || !careerPathIdsOrNone().isEmpty();
    }
}
