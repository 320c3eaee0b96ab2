package dev.careerconversations.api.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.UUID;

/** A position in a list. Clients pass it back as it is; what is in it may change with every release. */
record Cursor(String sort, String key, UUID id) {

    String written() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((sort + ' ' + key + ' ' + id).getBytes(UTF_8));
    }

    /** @throws IllegalArgumentException when it was not written by us */
    static Cursor read(String text) {
        String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new Cursor(parts[0], parts[1], UUID.fromString(parts[2]));
    }
}
