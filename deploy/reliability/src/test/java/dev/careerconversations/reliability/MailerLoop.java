package dev.careerconversations.reliability;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that sends mails with the worker's words over the client beneath quarkus-mailer, as fast as it can. */
final class MailerLoop {

    private final MailClient client;
    private final String text;
    private final String html;
    private final AtomicInteger left;
    private final CountDownLatch lanes;

    private MailerLoop(MailClient client, Path folder, int connections, int mails) throws Exception {
        this.client = client;
        this.text = Files.readString(folder.resolve("mail.txt"), StandardCharsets.UTF_8);
        this.html = Files.readString(folder.resolve("mail.html"), StandardCharsets.UTF_8);
        this.left = new AtomicInteger(mails);
        this.lanes = new CountDownLatch(connections);
    }

    /** @param arguments the port, how many connections, how many mails, and the folder with mail.txt and mail.html */
    public static void main(String[] arguments) throws Exception {
        int connections = Integer.parseInt(arguments[1]);
        Vertx vertx = Vertx.vertx();
        MailConfig config = new MailConfig()
                .setHostname("localhost")
                .setPort(Integer.parseInt(arguments[0]))
                .setStarttls(StartTLSOptions.DISABLED)
                .setMaxPoolSize(connections)
                .setKeepAlive(true);
        MailerLoop loop = new MailerLoop(
                MailClient.create(vertx, config), Path.of(arguments[3]), connections, Integer.parseInt(arguments[2]));
        for (int i = 0; i < connections; i++) {
            loop.sendNext();
        }
        loop.lanes.await();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void sendNext() {
        int number = left.decrementAndGet();
        if (number < 0) {
            lanes.countDown();
            return;
        }
        MailMessage message = new MailMessage("careers@example.com", "manager@example.com", "Thank you", text)
                .setCc("employee@example.com")
                .setHtml(html)
                .addHeader("Message-ID", "<mailer-" + number + "@example.com>");
        client.sendMail(message).onComplete(result -> sendNext());
    }
}
