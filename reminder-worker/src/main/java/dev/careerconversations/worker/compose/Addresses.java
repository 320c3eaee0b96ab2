package dev.careerconversations.worker.compose;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** Addresses and other header texts, in which nothing typed by people can begin a new header. */
final class Addresses {

    private Addresses() {}

    /** Returns name and address as RFC 5322 writes them, a name in another script encoded (RFC 2047). */
    static String of(String name, String email) {
        try {
            return new InternetAddress(email, oneLine(name), StandardCharsets.UTF_8.name()).toString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8 is always there", e);
        }
    }

    /** Returns a text without line breaks and other control characters, which must not reach a header. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
