package dev.careerconversations.api.followup;

import dev.careerconversations.api.hint.Hint;
import dev.careerconversations.api.hint.Hints;
import dev.careerconversations.api.http.Untagged;
import dev.careerconversations.api.person.PersonView;
import dev.careerconversations.api.plan.PlanAccess;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The follow-up as the email that will be sent.
 *
 * @param from the sender's display name
 * @param to the manager
 * @param cc the employee
 * @param replyTo the employee
 * @param subject the subject, word for word
 * @param text the plain text, word for word
 * @param hints remarks on subject and text, for the employee alone, in the language of {@code Accept-Language}; not sent
 */
@Schema(name = "FollowUpPreview")
record FollowUpPreview(
        @Schema(minLength = 1, maxLength = 300) String from,
        Address to,
        Address cc,
        Address replyTo,
        @Schema(minLength = 1, maxLength = 200) String subject,
        @Schema(minLength = 1, maxLength = 250_000) String text,
        @Untagged @Schema(maxItems = Hints.MOST) List<Hint> hints) {

    /** An address as mail programs show it. */
    @Schema(name = "Address")
    record Address(
            @Schema(minLength = 1, maxLength = 254) String name,
            @Schema(format = "email", maxLength = 254) String email) {

        static Address of(PersonView person) {
            return new Address(person.name(), person.email());
        }
    }

    static FollowUpPreview of(PlanAccess plan, FollowUpText text, List<Hint> hints) {
        Address employee = Address.of(plan.employee());
        return new FollowUpPreview(
                plan.employee().name() + " via Career Conversations",
                Address.of(plan.managersMailbox()),
                employee,
                employee,
                text.subject(),
                text.message(),
                hints);
    }
}
