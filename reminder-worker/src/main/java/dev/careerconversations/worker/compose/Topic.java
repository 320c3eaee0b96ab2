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

    /** How much a topic presses. */
    enum Tone {
        LATE,
        NOW,
        CALM
    }

    /**
     * Words of a person.
     *
     * @param by says whose they are
     */
    record Quote(String by, List<String> lines) {}

    /** Returns the class of the style sheet by which it stands out. */
    public String style() {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    static Topic of(Tone tone, String headline, String text, Link next) {
        return new Topic(tone, headline, null, List.of(), text, next);
    }
}
