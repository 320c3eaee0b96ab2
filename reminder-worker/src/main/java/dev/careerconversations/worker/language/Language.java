package dev.careerconversations.worker.language;

import com.ibm.icu.util.ULocale;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Arrays;
import java.util.Locale;

/** A language in which mails are written. */
public enum Language {
    ENGLISH("en"),
    GERMAN("de"),
    FRENCH("fr"),
    SPANISH("es");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Returns the language of a reader, or English if mails are not written in theirs. */
    public static Language of(String localeTag) {
        String language = Locale.forLanguageTag(localeTag).getLanguage();
        return Arrays.stream(values())
                .filter(known -> known.tag.equals(language))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** Returns its tag (BCP 47), such as {@code de}. */
    public String tag() {
        return tag;
    }

    /** Returns what mails say in this language. */
    public Words words() {
        return MessageBundles.get(Words.class, Localized.Literal.of(tag));
    }

    /**
     * Returns how a reader's country writes dates in this language. English of no country, or for somebody whose own language
     * mails are not written in, is written as in Britain: with the day first and 24 hours.
     */
    ULocale formsFor(String localeTag) {
        Locale reader = Locale.forLanguageTag(localeTag);
        boolean own = reader.getLanguage().equals(tag) && !reader.getCountry().isEmpty();
        if (own) {
            return new ULocale(tag, reader.getCountry());
        }
        return this == ENGLISH ? ULocale.UK : new ULocale(tag);
    }
}
