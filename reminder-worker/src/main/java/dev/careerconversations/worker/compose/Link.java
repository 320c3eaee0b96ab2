package dev.careerconversations.worker.compose;

import java.util.regex.Pattern;

/**
 * Where a reader can go.
 *
 * @param text what awaits them there, or what happens; an address that somebody typed into it is left out, as it would look like
 *     the one to which the link leads
 */
record Link(String text, String url) {

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]{0,30}://|www\\.)\\S*[^\\s\\p{Punct}]");

    Link {
        text = ADDRESS.matcher(text).replaceAll("…");
    }
}
