package dev.careerconversations.worker.smtp;

/**
 * A mail server's no to one mail.
 *
 * @param phase what it answered
 * @param code of RFC 5321, section 4.2: 4xx or 5xx
 * @param words code and text as they came
 */
record Reply(Phase phase, int code, String words) {}
