package dev.careerconversations.api.problem;

import dev.careerconversations.api.language.Languages;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The titles of problems in the languages that they exist in. */
final class ProblemTitles {

    static final Locale FALLBACK = Languages.FALLBACK;
    static final List<Locale> LANGUAGES = Languages.SPOKEN;

    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTitles() {}

    static String of(ProblemType type, Locale language) {
        return language.equals(FALLBACK)
                ? type.title()
                : ResourceBundle.getBundle("problem/titles", language, EXACTLY).getString(type.word());
    }

    /** Returns what a problem means and what to do about it, in English. */
    static String help(ProblemType type) {
        return ResourceBundle.getBundle("problem/help", Locale.ROOT, EXACTLY).getString(type.word());
    }

    /** Returns the best language for an {@code Accept-Language} header (RFC 4647, section 3.4); English for a header that is none. */
    static Locale language(@Nullable String acceptLanguage) {
        return Languages.best(acceptLanguage, LANGUAGES);
    }
}
