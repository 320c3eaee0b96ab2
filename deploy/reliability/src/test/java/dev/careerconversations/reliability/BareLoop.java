package dev.careerconversations.reliability;

import dev.careerconversations.worker.smtp.Connection;
import dev.careerconversations.worker.smtp.MailServer;
import dev.careerconversations.worker.smtp.MailServer.Patience;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that sends the bytes of one mail again and again over the worker's own SMTP client, each time with another
 * Message-ID, as fast as it can: what the worker could do if it composed nothing, asked nobody and wrote nothing down.
 */
final class BareLoop {

    private BareLoop() {}

    /** @param arguments the port, how many connections, how many mails, and the folder with mail.eml */
    public static void main(String[] arguments) throws Exception {
        MailServer server = new MailServer(
                "localhost",
                Integer.parseInt(arguments[0]),
                null,
                null,
                false,
                "OPTIONAL",
                null,
                "careers@example.com",
                new Patience(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60)));
        AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[2]));
        Mail mail = Mail.in(Path.of(arguments[3]));
        List<InternetAddress> recipients =
                List.of(new InternetAddress("manager@example.com"), new InternetAddress("employee@example.com"));
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            Thread thread = new Thread(() -> {
                try (Connection connection = new Connection(server)) {
                    for (int n = left.decrementAndGet(); n >= 0; n = left.decrementAndGet()) {
                        connection.send(mail.numbered(n), recipients);
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private record Mail(byte[] before, byte[] after) {

        static Mail in(Path folder) throws IOException {
            String source = Files.readString(folder.resolve("mail.eml"), StandardCharsets.UTF_8);
            int from = source.indexOf("Message-ID: <") + "Message-ID: <".length();
            int to = source.indexOf('@', from);
            return new Mail(
                    source.substring(0, from).getBytes(StandardCharsets.UTF_8),
                    source.substring(to).getBytes(StandardCharsets.UTF_8));
        }

        byte[] numbered(int number) {
            byte[] id = ("bare-" + number).getBytes(StandardCharsets.US_ASCII);
            byte[] all = new byte[before.length + id.length + after.length];
            System.arraycopy(before, 0, all, 0, before.length);
            System.arraycopy(id, 0, all, before.length, id.length);
            System.arraycopy(after, 0, all, before.length + id.length, after.length);
            return all;
        }
    }
}
