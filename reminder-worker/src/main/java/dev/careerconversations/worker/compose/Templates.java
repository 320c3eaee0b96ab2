package dev.careerconversations.worker.compose;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The Qute templates of {@code src/main/resources/templates}, each as plain text, as HTML, or as both. */
@CheckedTemplate(requireTypeSafeExpressions = true)
final class Templates {

    private Templates() {}

    static native TemplateInstance message(String text);

    static native TemplateInstance reminders(ReminderMail mail);
}
