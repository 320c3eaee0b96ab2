package dev.careerconversations.api.language;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses among languages as RFC 4647, section 3.4, says. */
public final class Languages {

    /** What everything exists in. */
    public static final Locale FALLBACK = Locale.ENGLISH;

    private Languages() {}

    /** Returns the best of some languages for an {@code Accept-Language} header; English if none is, or for a header that is none. */
    public static Locale best(@Nullable String acceptLanguage, Collection<Locale> languages) {
        try {
            return Optional.ofNullable(acceptLanguage)
                    .map(Locale.LanguageRange::parse)
                    .map(ranges -> Locale.lookup(ranges, languages))
                    .orElse(FALLBACK);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) { // the latter for "-"
            return FALLBACK;
        }
    }
}
