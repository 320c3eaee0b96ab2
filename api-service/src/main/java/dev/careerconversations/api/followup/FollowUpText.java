package dev.careerconversations.api.followup;

import dev.careerconversations.api.schedule.PlanFacts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words of a follow-up, which are mailed exactly as they are.
 *
 * @param subject one line
 * @param message plain text
 */
@Schema(name = "FollowUpText")
record FollowUpText(
        @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line")
        String subject,

        @NotBlank @Size(max = 50_000) String message) {

    boolean isSaidBy(PlanFacts.Draft draft) {
        return subject.equals(draft.subject()) && message.equals(draft.message());
    }
}
