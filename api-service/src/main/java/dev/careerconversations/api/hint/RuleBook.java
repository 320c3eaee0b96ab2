package dev.careerconversations.api.hint;

import dev.careerconversations.api.language.Languages;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** All rules, by language. */
final class RuleBook {

    private final Map<Locale, Map<String, Rule>> languages;

    /** @param languages English among them; the rules of each by their codes */
    RuleBook(Map<Locale, Map<String, Rule>> languages) {
        this.languages = languages;
    }

    Collection<Locale> languages() {
        return languages.keySet();
    }

    /**
     * Returns what the rules of a reader's language, and the English ones, remark on a text, each code once: much is written in
     * English by people who read something else. It is said in the reader's language where that has the same rule, whose exceptions
     * then hold as well: some words mean something else in another language.
     */
    List<Hint> hints(Locale reader, TextKind kind, Stream<String> texts) {
        List<List<String>> words =
                texts.map(Words::of).filter(RuleBook::saysSomething).toList();
        Map<String, Rule> own = rulesOf(reader);
        Map<String, Hint> found = new LinkedHashMap<>();
        for (Map<String, Rule> rules : List.of(own, rulesOf(Languages.FALLBACK))) {
            rules.forEach((code, rule) -> {
                Rule inOwnWords = own.getOrDefault(code, rule);
                if (!found.containsKey(code) && rule.remarksOn(kind, words, inOwnWords)) {
                    found.put(code, inOwnWords.hint());
                }
            });
        }
        return found.values().stream().limit(Hints.MOST).toList();
    }

    private static boolean saysSomething(List<String> text) {
        return text.stream().anyMatch(word -> !word.equals(Words.END));
    }

    private Map<String, Rule> rulesOf(Locale language) {
        return Objects.requireNonNull(languages.get(language));
    }
}
