package dev.careerconversations.api.careerpath;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an informational interview says.
 *
 * @param colleague with whom
 * @param plannedOn on which day
 * @param status left out, it is planned
 * @param learnt what was learnt
 * @param shared whether the manager may read it, where they may read the career path; left out, they may not
 */
@Schema(name = "InformationalInterviewContent")
record InformationalInterviewContent(
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line")
        @Schema(examples = "Priya Nair")
        String colleague,

        @Nullable LocalDate plannedOn,
        @Nullable InterviewStatus status,

        @Size(min = 1, max = 4_000) @Nullable String learnt,

        @Nullable Boolean shared) {

    InterviewStatus statusOrPlanned() {
        return status == null ? InterviewStatus.PLANNED : status;
    }

    boolean isShared() {
        return Boolean.TRUE.equals(shared);
    }
}
