package dev.careerconversations.api.actionitem;

import dev.careerconversations.api.plan.Party;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an action item says.
 *
 * @param title the promise, in one line
 * @param owner who is to keep it
 * @param dueOn by when, not before the meeting's day
 */
@Schema(name = "ActionItemContent")
record ActionItemContent(
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line")
        @Schema(examples = "Draft a proposal for the mentoring circle")
        String title,

        @NotNull Party owner,
        @NotNull LocalDate dueOn) {}
