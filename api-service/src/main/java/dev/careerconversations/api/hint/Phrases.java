package dev.careerconversations.api.hint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many phrases, looked for together: at each word of a text only those are tried that can begin with it. */
final class Phrases {

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final List<Phrase> others = new ArrayList<>();

    /** @throws IllegalArgumentException when one is none */
    Phrases(List<String> written) {
        for (String one : written) {
            Phrase phrase = Phrase.of(one);
            if (phrase.first().contains("*")) {
                others.add(phrase);
            } else {
                byFirstWord
                        .computeIfAbsent(phrase.first(), it -> new ArrayList<>())
                        .add(phrase);
            }
        }
    }

    /** Returns the places of all words that are part of any. */
    BitSet placesIn(List<String> text) {
        BitSet places = new BitSet(text.size());
        for (int i = 0; i < text.size(); i++) {
            for (Phrase phrase : startingWith(text.get(i))) {
                mark(phrase, i, text, places);
            }
            for (Phrase phrase : others) {
                mark(phrase, i, text, places);
            }
        }
        return places;
    }

    /** Whether any is in the text, none of whose words is at one of these places. */
    boolean areIn(List<String> text, BitSet excepted) {
        for (int i = 0; i < text.size(); i++) {
            if (isOneAt(i, startingWith(text.get(i)), text, excepted) || isOneAt(i, others, text, excepted)) {
                return true;
            }
        }
        return false;
    }

    private List<Phrase> startingWith(String word) {
        return byFirstWord.getOrDefault(word, List.of());
    }

    private static void mark(Phrase phrase, int place, List<String> text, BitSet places) {
        if (phrase.isAt(place, text)) {
            places.set(place, place + phrase.length());
        }
    }

    private static boolean isOneAt(int place, List<Phrase> phrases, List<String> text, BitSet excepted) {
        for (Phrase phrase : phrases) {
            if (phrase.isAt(place, text)) {
                int covered = excepted.nextSetBit(place);
                if (covered < 0 || covered >= place + phrase.length()) {
                    return true;
                }
            }
        }
        return false;
    }
}
