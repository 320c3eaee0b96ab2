package dev.careerconversations.worker.compose;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Addresses and other header texts, in which nothing typed by people can begin a new header. */
final class Addresses {

    // Line breaks of every script, and the controls of C1, which some programs take for line breaks.
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    // They would turn round what stands after a name, such as the address. Letters keep the direction they have.
    private static final Pattern TURNS = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

    private Addresses() {}

    /** Returns name and address as RFC 5322 writes them, a name in another script encoded (RFC 2047). */
    static String of(String name, String email) {
        try {
            return new InternetAddress(email, oneLine(name), StandardCharsets.UTF_8.name()).toString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8 is always there", e);
        }
    }

    /** Returns a text without line breaks, other control characters and controls of direction: fit for a header. */
    static String oneLine(String text) {
        String undirected = TURNS.matcher(text).replaceAll("");
        return BREAKS.matcher(undirected).replaceAll(" ").strip();
    }
}
