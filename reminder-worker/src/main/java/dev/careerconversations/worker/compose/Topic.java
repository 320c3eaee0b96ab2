package dev.careerconversations.worker.compose;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a letter tells.
 *
 * @param tone how it stands out
 * @param headline on one line
 * @param quote what a person typed, as they typed it; null if nobody did
 * @param points single facts, such as times or a place
 * @param next what to do about it
 */
record Topic(Tone tone, String headline, @Nullable Quote quote, List<String> points, String text, Link next) {

    /** How much a topic presses; the name is a class of the style sheet, in lower case. */
    enum Tone {
        LATE,
        NOW,
        CALM;

        /** Returns its class of the style sheet. */
        String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Words of a person.
     *
     * @param by says whose they are
     */
    record Quote(String by, List<String> lines) {}

    static Topic of(Tone tone, String headline, String text, Link next) {
        return new Topic(tone, headline, null, List.of(), text, next);
    }
}
