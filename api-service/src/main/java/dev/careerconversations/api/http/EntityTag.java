package dev.careerconversations.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The strong entity tag of a JSON representation (RFC 9110, section 8.8.3). A digest of the whole is followed by a short
 * one of each of its fields, so that a stale tag alone tells which of them have changed since. Where there is something beside
 * the state ({@link Untagged}), a short digest of it comes last: another tag for who reads, the same state for who changes.
 */
final class EntityTag {

    private static final int WHOLE_BYTES = 12;
    private static final int FIELD_BYTES = 3;
    private static final int WHOLE_CHARACTERS = WHOLE_BYTES / 3 * 4;
    private static final int FIELD_CHARACTERS = FIELD_BYTES / 3 * 4;

    private final List<String> fields = new ArrayList<>();
    private final String state;
    private final String value;

    private EntityTag(JsonNode representation, JsonNode withRemarks) {
        StringBuilder tag = new StringBuilder("\"").append(digest(representation, WHOLE_BYTES));
        for (Map.Entry<String, JsonNode> field : representation.properties()) {
            fields.add(field.getKey());
            tag.append(digest(field.getValue(), FIELD_BYTES));
        }
        state = tag.toString();
        value = state + (withRemarks.equals(representation) ? "" : digest(withRemarks, FIELD_BYTES)) + '"';
    }

    /** @param withRemarks the whole of what is read, of which the representation is the state */
    static EntityTag of(JsonNode representation, JsonNode withRemarks) {
        return new EntityTag(representation, withRemarks);
    }

    /** Whether an earlier tag is of the same state, whatever was remarked on it then. */
    boolean isOfSameState(String earlier) {
        return earlier.length() == value.length() && earlier.startsWith(state);
    }

    /** Returns it as it is written in a header, in quotes. */
    String value() {
        return value;
    }

    /** Returns the fields that differ from those of an earlier representation; all of them if that had others. */
    List<String> changedSince(String earlier) {
        if (earlier.length() != value.length()) {
            return List.copyOf(fields);
        }
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            int at = 1 + WHOLE_CHARACTERS + i * FIELD_CHARACTERS;
            if (!value.regionMatches(at, earlier, at, FIELD_CHARACTERS)) {
                changed.add(fields.get(i));
            }
        }
        return changed;
    }

    private static String digest(JsonNode json, int bytes) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(json.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
