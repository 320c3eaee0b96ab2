package dev.careerconversations.worker.compose;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The Qute templates of {@code src/main/resources/templates}; the HTML is compiled from {@code src/main/mjml}. */
@CheckedTemplate(requireTypeSafeExpressions = true)
final class Templates {

    private Templates() {}

    /** HTML alone. */
    static native TemplateInstance message(PersonalMail mail);

    /** Plain text and HTML. */
    static native TemplateInstance letter(Letter letter);
}
