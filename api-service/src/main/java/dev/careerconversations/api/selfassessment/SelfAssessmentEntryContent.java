package dev.careerconversations.api.selfassessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a self-assessment entry says.
 *
 * @param shared whether the manager may read it, from the invitation on; left out, they may not
 */
@Schema(name = "SelfAssessmentEntryContent")
record SelfAssessmentEntryContent(
        @NotNull SelfAssessmentKind kind,

        @NotBlank @Size(max = 2_000) @Schema(examples = "Explaining difficult things to people who are new to them.")
        String text,

        @Nullable Boolean shared) {

    boolean isShared() {
        return Boolean.TRUE.equals(shared);
    }
}
