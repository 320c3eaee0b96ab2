package dev.careerconversations.api.hint;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One rule, ready to be asked. */
final class Rule {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{0,59}");
    private static final int MOST_PHRASES = 500;
    private static final int LONGEST_WORDS = 500;

    private final Hint hint;
    private final Set<TextKind> where;
    private final Phrases phrases;
    private final Phrases exceptions;
    private final int leastWords;
    private final Set<String> fillers;

    /** @throws IllegalArgumentException when the rule is none, saying why */
    Rule(RuleFile.Written written) {
        String code = Objects.requireNonNullElse(written.code(), "");
        require(CODE.matcher(code).matches(), "its code must be capitals and underscores, 60 at most");
        hint = new Hint(code, words(written.message(), "message"), words(written.suggestion(), "suggestion"));
        where = Objects.requireNonNullElse(written.where(), Set.of());
        require(!where.isEmpty(), "it must say where it applies");
        RuleFile.Vague vague = written.vague();
        require((written.phrases() == null) != (vague == null), "it must have either phrases or vague");
        phrases = phrases(written.phrases());
        exceptions = phrases(written.except());
        leastWords = vague == null ? 0 : vague.fewerThan();
        require(vague == null || (leastWords >= 1 && leastWords <= 100), "fewerThan must be 1 to 100");
        fillers = vague == null ? Set.of() : Objects.requireNonNullElse(vague.fillers(), Set.of());
    }

    Hint hint() {
        return hint;
    }

    /**
     * Whether there is something to remark on a text.
     *
     * @param texts its parts, each as its words; none is empty
     * @param other a rule whose exceptions hold as well
     */
    boolean remarksOn(TextKind kind, List<List<String>> texts, Rule other) {
        if (!where.contains(kind) || texts.isEmpty()) {
            return false;
        }
        return texts.stream().anyMatch(text -> phrases.areIn(text, exceptedIn(text, other))) || isVague(texts);
    }

    private BitSet exceptedIn(List<String> text, Rule other) {
        BitSet places = exceptions.placesIn(text);
        if (other != this) {
            places.or(other.exceptions.placesIn(text));
        }
        return places;
    }

    /** A word said twice says no more. */
    private boolean isVague(List<List<String>> texts) {
        return texts.stream()
                        .flatMap(List::stream)
                        .filter(word -> !word.equals(Words.END) && !fillers.contains(word))
                        .distinct()
                        .limit(leastWords)
                        .count()
                < leastWords;
    }

    private static Phrases phrases(@Nullable List<String> written) {
        List<String> all = Objects.requireNonNullElse(written, List.of());
        require(all.size() <= MOST_PHRASES, "it has more than " + MOST_PHRASES + " phrases");
        return new Phrases(all);
    }

    private static String words(@Nullable String text, String what) {
        require(
                text != null && !text.isBlank() && text.length() <= LONGEST_WORDS,
                "its %s must have 1 to %d characters".formatted(what, LONGEST_WORDS));
        return Objects.requireNonNull(text).strip();
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }
}
