package dev.careerconversations.api.language;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Finds the words of a message bundle in the language of whom they are written to. */
public final class Words {

    private Words() {}

    /**
     * Returns the words of a bundle.
     *
     * @param tag a BCP 47 language tag; English where we do not write its language
     */
    public static <T> T of(Class<T> bundle, String tag) {
        return MessageBundles.get(
                bundle, Localized.Literal.of(Languages.spoken(tag).toLanguageTag()));
    }
}
