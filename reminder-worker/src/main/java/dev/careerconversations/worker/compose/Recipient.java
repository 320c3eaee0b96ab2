package dev.careerconversations.worker.compose;

import java.util.UUID;

/**
 * Whom an email is for: view {@code recipient_v1}.
 *
 * @param timeZone a zone's name, such as {@code Europe/Berlin}
 * @param locale a language tag, such as {@code en-GB}
 */
record Recipient(UUID id, String name, String email, String timeZone, String locale) {}
