package dev.careerconversations.reliability;

import org.jspecify.annotations.Nullable;

/**
 * What a mail server does instead of the usual.
 *
 * @param answer what it says, if that is what it does
 */
record Reaction(Kind kind, @Nullable String answer) {

    enum Kind {
        USUAL,
        SAY,
        SILENCE,
        DROP,
        ACCEPT_AND_DROP
    }

    static final Reaction USUAL = new Reaction(Kind.USUAL, null);

    /** Reads on and never answers again. */
    static final Reaction SILENCE = new Reaction(Kind.SILENCE, null);

    /** Ends the connection without a word. */
    static final Reaction DROP = new Reaction(Kind.DROP, null);

    /** Takes the mail, and ends the connection before it can say so. Only after the final dot. */
    static final Reaction ACCEPT_AND_DROP = new Reaction(Kind.ACCEPT_AND_DROP, null);

    /** Gives this answer; a 421 ends the connection. */
    static Reaction say(String answer) {
        return new Reaction(Kind.SAY, answer);
    }
}
