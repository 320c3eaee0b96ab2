package dev.careerconversations.api.hint;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Some words in a row. A star stands for any letters at the beginning or the end of a word, alone for exactly one word: so each
 * place of a text is compared once with each word of the phrase and never again.
 */
final class Phrase {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 100;
    private static final int LEAST_LETTERS = 3;

    private final String first;
    private final List<Predicate<String>> words;

    private Phrase(String first, List<Predicate<String>> words) {
        this.first = first;
        this.words = words;
    }

    /** @throws IllegalArgumentException when it is none, saying why */
    static Phrase of(String written) {
        List<String> parts = Stream.of(written.strip().split("\\s+", -1)).toList();
        if (written.isBlank() || written.length() > LONGEST || parts.size() > MOST_WORDS) {
            throw new IllegalArgumentException(
                    "a phrase has 1 to %d words and %d characters at most".formatted(MOST_WORDS, LONGEST));
        }
        if (parts.stream().allMatch("*"::equals)) {
            throw new IllegalArgumentException("a phrase needs a word, not only stars");
        }
        return new Phrase(parts.get(0), parts.stream().map(Phrase::word).toList());
    }

    private static Predicate<String> word(String part) {
        if (part.equals("*")) {
            return word -> !word.equals(Words.END);
        }
        boolean open = part.startsWith("*");
        boolean ongoing = part.endsWith("*");
        String letters = part.substring(open ? 1 : 0, part.length() - (ongoing ? 1 : 0));
        if (!Words.of(letters).equals(List.of(letters))) {
            throw new IllegalArgumentException(
                    "\"%s\" must be one word in lower case, with a star at its beginning or end at most"
                            .formatted(part));
        }
        if ((open || ongoing) && letters.length() < LEAST_LETTERS) {
            throw new IllegalArgumentException(
                    "\"%s\" needs %d letters beside its star".formatted(part, LEAST_LETTERS));
        }
        if (open) {
            return ongoing ? word -> word.contains(letters) : word -> word.endsWith(letters);
        }
        return ongoing ? word -> word.startsWith(letters) : letters::equals;
    }

    /** Returns the word that it begins with; with stars, if that has any. */
    String first() {
        return first;
    }

    int length() {
        return words.size();
    }

    boolean isAt(int place, List<String> text) {
        if (place + words.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).test(text.get(place + i))) {
                return false;
            }
        }
        return true;
    }
}
