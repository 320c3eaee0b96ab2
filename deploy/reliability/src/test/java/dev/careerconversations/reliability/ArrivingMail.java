package dev.careerconversations.reliability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a connection has said so far of the mail that it hands over. */
final class ArrivingMail {

    final int connection;
    final List<String> recipients = new ArrayList<>();

    @Nullable
    Instant begunAt;

    @Nullable
    String messageId;

    @Nullable
    String hash;

    /** @param connection counted from 1, in the order in which they were opened */
    ArrivingMail(int connection) {
        this.connection = connection;
    }

    int connection() {
        return connection;
    }

    /** The recipient named last. */
    String recipient() {
        return recipients.get(recipients.size() - 1);
    }

    /** The id of the email: the Message-ID up to the at sign. Known from the final dot on. */
    String email() {
        String id = String.valueOf(messageId);
        return id.substring(id.indexOf('<') + 1, id.indexOf('@'));
    }
}
