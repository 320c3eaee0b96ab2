package dev.careerconversations.worker.ledger;

import org.jspecify.annotations.Nullable;

/** A mail's bytes as RFC 5322 has them. Nobody changes the array. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Rendered(byte[] bytes) {

    static @Nullable Rendered ofNullable(byte @Nullable [] bytes) {
        return bytes == null ? null : new Rendered(bytes);
    }
}
