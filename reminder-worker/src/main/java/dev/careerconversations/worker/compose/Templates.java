package dev.careerconversations.worker.compose;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The Qute templates of {@code src/main/resources/templates}, each as plain text, as HTML, or as both. */
@CheckedTemplate(requireTypeSafeExpressions = true)
final class Templates {

    private Templates() {}

    static native TemplateInstance message(List<String> lines);

    static native TemplateInstance automatic(AutomaticMail mail);
}
