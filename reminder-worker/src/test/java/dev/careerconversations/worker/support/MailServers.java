package dev.careerconversations.worker.support;

import dev.careerconversations.worker.smtp.MailServer;
import dev.careerconversations.worker.smtp.MailServer.Patience;
import java.time.Duration;

/** Mail servers of tests, on this machine and without secrets. */
public final class MailServers {

    private MailServers() {}

    public static MailServer at(int port) {
        return at(port, Duration.ofSeconds(5));
    }

    /** @param answer how long it may take to answer */
    public static MailServer at(int port, Duration answer) {
        return new MailServer(
                "localhost",
                port,
                null,
                null,
                false,
                "OPTIONAL",
                null,
                "careers@example.com",
                new Patience(Duration.ofSeconds(5), answer, answer));
    }
}
