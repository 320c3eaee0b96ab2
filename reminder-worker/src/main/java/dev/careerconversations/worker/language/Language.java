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

    private static final String EUROPE = "150";

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

    /** Whether a time of day is told by 24 hours in every country: a German one bears the word Uhr. */
    boolean countsTo24() {
        return this == GERMAN;
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
     * mails are not written in, is written as on the continent of Europe: with the day first and 24 hours.
     */
    ULocale formsFor(String localeTag) {
        Locale reader = Locale.forLanguageTag(localeTag);
        boolean own = reader.getLanguage().equals(tag) && !reader.getCountry().isEmpty();
        String country = own ? reader.getCountry() : this == ENGLISH ? EUROPE : "";
        // Some countries keep another calendar; the words around a date, and whoever else reads it, mean this one.
        return new ULocale(tag, country).setKeywordValue("calendar", "gregorian");
    }
}
