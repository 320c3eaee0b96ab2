package dev.careerconversations.api.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What was answered, to be answered again.
 *
 * @param fingerprint of the request that it answered
 * @param location of what was made, if something was
 */
record KeptAnswer(String fingerprint, int status, @Nullable String location, String etag, String body) {}
