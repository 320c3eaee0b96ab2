package dev.careerconversations.api.hint;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a text apart, in one pass. */
final class Words {

    /** Stands where a sentence, or a part of one, ends: no phrase goes beyond. */
    static final String END = "";

    private static final String ENDS = ".,;:!?()[]…";
    private static final String APOSTROPHES = "'’‘";

    private Words() {}

    /** Returns the words in lower case, with {@link #END} wherever a part of a sentence ends. Hyphens part words, too. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            if (Character.isLetterOrDigit(letter)) {
                word.appendCodePoint(letter);
            } else if (APOSTROPHES.indexOf(letter) >= 0) {
                if (!word.isEmpty()) {
                    word.append('\'');
                }
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK
                    && Character.getType(letter) != Character.FORMAT) {
                finish(word, words);
                if (ENDS.indexOf(letter) >= 0) {
                    words.add(END);
                }
            }
        });
        finish(word, words);
        return words;
    }

    private static void finish(StringBuilder word, List<String> words) {
        int length = word.length();
        while (length > 0 && word.charAt(length - 1) == '\'') {
            length--;
        }
        if (length > 0) {
            words.add(word.substring(0, length).toLowerCase(Locale.ROOT));
        }
        word.setLength(0);
    }
}
