package dev.careerconversations.reliability;

/** The moments of a conversation in SMTP at which a mail server can misbehave. */
enum Step {
    GREETING,
    HELLO,
    MAIL,
    RECIPIENT,
    DATA,

    /** The whole mail has arrived, and nothing is written down or answered yet. */
    FINAL_DOT
}
