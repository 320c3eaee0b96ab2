package dev.careerconversations.api.plan;

import dev.careerconversations.api.hint.Hint;
import dev.careerconversations.api.hint.Hints;
import dev.careerconversations.api.http.Untagged;
import dev.careerconversations.api.person.PersonView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the employee writes to the manager, as the email that will be sent.
 *
 * @param from the sender's display name
 * @param to the manager
 * @param cc the employee
 * @param replyTo the employee
 * @param subject the subject, word for word
 * @param text the plain text, word for word
 * @param hints remarks on subject and text, for the employee alone, in the language of {@code Accept-Language}; not sent
 */
@Schema(name = "MailPreview")
public record MailPreview(
        @Schema(minLength = 1, maxLength = 300) String from,
        Address to,
        Address cc,
        Address replyTo,
        @Schema(minLength = 1, maxLength = 200) String subject,
        @Schema(minLength = 1, maxLength = 250_000) String text,
        @Untagged @Schema(maxItems = Hints.MOST) List<Hint> hints) {

    /** An address as mail programs show it. */
    @Schema(name = "Address")
    public record Address(
            @Schema(minLength = 1, maxLength = 254) String name,
            @Schema(format = "email", maxLength = 254) String email) {

        static Address of(PersonView person) {
            return new Address(person.name(), person.email());
        }
    }

    public static MailPreview of(PlanAccess plan, String subject, String text, List<Hint> hints) {
        Address employee = Address.of(plan.employee());
        return new MailPreview(
                plan.employee().name() + " via Career Conversations",
                Address.of(plan.managersMailbox()),
                employee,
                employee,
                subject,
                text,
                hints);
    }
}
