package dev.careerconversations.api.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A request that its sender may repeat.
 *
 * @param personId who sent it; others' keys are others
 * @param fingerprint of where it went and what it said
 */
record KeyedRequest(UUID personId, String key, String fingerprint) {

    static KeyedRequest of(UUID personId, String key, String path, String body) {
        return new KeyedRequest(personId, key, HexFormat.of().formatHex(digest(path + '\n' + body)));
    }

    /** Returns a number that is this key's own, but for one chance in as many as there are. */
    long lock() {
        return ByteBuffer.wrap(digest(personId + " " + key)).getLong();
    }

    boolean repeats(KeptAnswer answer) {
        return fingerprint.equals(answer.fingerprint());
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
