package dev.careerconversations.api.unsubscribe;

import dev.careerconversations.api.language.Languages;
import dev.careerconversations.api.language.Words;
import dev.careerconversations.api.person.PersonView;
import dev.careerconversations.api.person.Reminders;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The one page that there is, in its reader's language: it asks, or tells what was done, and offers the opposite.
 *
 * @param html all of it
 */
record UnsubscribePage(String html, Locale language) {

    @CheckedTemplate(basePath = "")
    static class Templates {

        static native TemplateInstance unsubscribe(
                String language,
                String title,
                String about,
                List<String> kinds,
                String action,
                String button,
                String note);
    }

    /** @param action where the form is sent to, relative to where the page is read */
    static UnsubscribePage asking(PersonView person, Reminders kinds, String action) {
        Locale language = Languages.spoken(person.locale());
        UnsubscribeWords words = words(language);
        return page(language, words.ask(), words.askAbout(), named(kinds, words), action, words.off());
    }

    static UnsubscribePage off(PersonView person, Reminders kinds, String action) {
        Locale language = Languages.spoken(person.locale());
        UnsubscribeWords words = words(language);
        return page(language, words.done(), words.doneAbout(), named(kinds, words), action, words.on());
    }

    static UnsubscribePage onAgain(PersonView person, Reminders kinds, String action) {
        Locale language = Languages.spoken(person.locale());
        UnsubscribeWords words = words(language);
        return page(language, words.undone(), words.undoneAbout(), named(kinds, words), action, words.off());
    }

    /** What is told of a link that is none, whatever is wrong with it. */
    static UnsubscribePage unknown(Locale language) {
        UnsubscribeWords words = words(language);
        String html = Templates.unsubscribe(
                        language.toLanguageTag(), words.unknown(), "", List.of(), "", "", words.unknownHelp())
                .render();
        return new UnsubscribePage(html, language);
    }

    private static UnsubscribePage page(
            Locale language, String title, String about, List<String> kinds, String action, String button) {
        String note = words(language).rest();
        String html = Templates.unsubscribe(language.toLanguageTag(), title, about, kinds, action, button, note)
                .render();
        return new UnsubscribePage(html, language);
    }

    private static List<String> named(Reminders kinds, UnsubscribeWords words) {
        List<String> named = new ArrayList<>();
        if (kinds.preparation()) {
            named.add(words.preparation());
        }
        if (kinds.outcome()) {
            named.add(words.outcome());
        }
        if (kinds.actionItems()) {
            named.add(words.actionItems());
        }
        if (kinds.checkIns()) {
            named.add(words.checkIns());
        }
        return named;
    }

    private static UnsubscribeWords words(Locale language) {
        return Words.of(UnsubscribeWords.class, language.toLanguageTag());
    }
}
