package dev.careerconversations.api.followup;

import dev.careerconversations.api.hint.Hint;
import dev.careerconversations.api.hint.Hints;
import dev.careerconversations.api.hint.TextKind;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.schedule.PlanFacts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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

    /** Returns what to remark on it. It goes out as the employee's words, whoever said first what they recap. */
    List<Hint> hintsFor(Party reader, Hints hints) {
        return reader == Party.EMPLOYEE ? hints.about(TextKind.FOLLOW_UP, subject, message) : List.of();
    }
}
