package dev.careerconversations.api.language;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses among languages as RFC 4647, section 3.4, says. */
public final class Languages {

    /** What everything exists in. */
    public static final Locale FALLBACK = Locale.ENGLISH;

    /** What is written to people in. */
    public static final List<Locale> SPOKEN =
            List.of(FALLBACK, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("es"));

    private Languages() {}

    /** Returns in which language to write to somebody: that of a BCP 47 tag, or English where we do not write that. */
    public static Locale spoken(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return SPOKEN.stream()
                .filter(one -> one.getLanguage().equals(language))
                .findFirst()
                .orElse(FALLBACK);
    }

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
