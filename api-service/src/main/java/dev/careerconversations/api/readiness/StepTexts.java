package dev.careerconversations.api.readiness;

import dev.careerconversations.api.language.Languages;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What is said of each step, in the languages of {@code src/main/resources/readiness}. */
final class StepTexts {

    static final List<Locale> LANGUAGES = Languages.SPOKEN;

    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;

    private StepTexts(ResourceBundle texts) {
        this.texts = texts;
    }

    /** Returns the texts in the best language for an {@code Accept-Language} header. */
    static StepTexts of(@Nullable String acceptLanguage) {
        return of(Languages.best(acceptLanguage, LANGUAGES));
    }

    static StepTexts of(Locale language) {
        return new StepTexts(ResourceBundle.getBundle("readiness/steps", language, EXACTLY));
    }

    String title(PreparationStep step) {
        return texts.getString(step + ".title");
    }

    String why(PreparationStep step) {
        return texts.getString(step + ".why");
    }

    /** Returns what a step that is not done lacks. */
    String missing(PreparationStep step, PreparationState preparation) {
        int tooMany = preparation.minutesTooMany();
        return step == PreparationStep.AGENDA && preparation.agendaItems() > 0
                ? texts.getString("AGENDA.too_long").formatted(tooMany)
                : texts.getString(step + ".missing");
    }
}
