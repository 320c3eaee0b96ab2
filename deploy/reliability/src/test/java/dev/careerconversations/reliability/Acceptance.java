package dev.careerconversations.reliability;

import java.time.Instant;

/**
 * A mail that a mail server has taken, as a line of its log.
 *
 * @param email the id of the email, from its Message-ID
 * @param hash of its bytes, SHA-256
 * @param begunAt when its MAIL FROM came
 * @param acceptedAt just before this was written, and so before the server's answer
 * @param connection that carried it, counted from 1
 */
record Acceptance(String email, String hash, Instant begunAt, Instant acceptedAt, int connection) {

    static Acceptance parse(String line) {
        String[] fields = line.split(" ");
        return new Acceptance(
                fields[0], fields[1], Instant.parse(fields[2]), Instant.parse(fields[3]), Integer.parseInt(fields[4]));
    }

    String line() {
        // each mail costs what this costs, and a format is parsed anew each time
        return String.join(
                " ", email, hash, begunAt.toString(), acceptedAt.toString(), connection + System.lineSeparator());
    }
}
