package dev.careerconversations.api.opportunity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an opportunity says.
 *
 * @param title what it is, in one line
 * @param note what is known of it, such as when it begins or whom to ask; null if nothing is
 */
@Schema(name = "OpportunityContent")
record OpportunityContent(
        @NotNull OpportunityKind kind,

        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line")
        @Schema(examples = "The storage migration needs a lead from May")
        String title,

        @Size(min = 1, max = 2_000) @Nullable String note) {}
