package dev.careerconversations.worker.smtp;

/** How far a mail got on its connection. What an answer, or silence, means depends on it. */
enum Phase {
    CONNECTION,
    SENDER,
    RECIPIENTS,
    TEXT,
    /** From here on the server may have taken the mail, unless it says otherwise. */
    FINAL_DOT
}
