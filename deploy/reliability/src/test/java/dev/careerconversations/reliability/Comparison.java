package dev.careerconversations.reliability;

import static org.awaitility.Awaitility.await;

import dev.careerconversations.backends.CaughtMail;
import dev.careerconversations.backends.MailCatcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One worker and two loops that send as many mails to one mail server in turn, over as many connections. */
final class Comparison {

    private final Rig rig;
    private final Sink sink;
    private final int connections;
    private double worker;
    private double bare;
    private double mailer;

    private Comparison(Rig rig, Sink sink, int connections) {
        this.rig = rig;
        this.sink = sink;
        this.connections = connections;
    }

    /** Starts the worker, after another one has sent a mail for the loops to send. */
    static Comparison start(Rig rig, Sink sink, int connections) throws IOException {
        Fleet fleet = rig.fleet(sink).with("WORKER_CONNECTIONS", String.valueOf(connections));
        sample(rig, fleet);
        fleet.sendTo(sink);
        fleet.start();
        return new Comparison(rig, sink, connections);
    }

    /** Lets the worker send follow-ups that are due at once, each with a copy. */
    void worker(String tag, int mails) {
        int before = sink.accepted();
        rig.seeds().notices(tag, mails, "FOLLOW_UP", "-manager-", Duration.ZERO);
        awaitSettled(rig);
        worker = Math.max(worker, rate(before));
    }

    void bareLoop(int mails) throws Exception {
        bare = Math.max(bare, loop(BareLoop.class, mails));
    }

    void mailerLoop(int mails) throws Exception {
        mailer = Math.max(mailer, loop(MailerLoop.class, mails));
    }

    /** The worker's best rate: mails a second. */
    double best() {
        return worker;
    }

    double ofBareLoop() {
        return worker / bare;
    }

    double ofMailer() {
        return worker / mailer;
    }

    void tellWith(Report report) throws IOException {
        report.measured(
                        "%,.0f mails a second of %,d bytes",
                        worker, Files.size(rig.directory().resolve("mail.eml")))
                .measured("bare loop %,.0f: %.2f", bare, ofBareLoop())
                .measured("quarkus-mailer's client %,.0f: %.1f ×", mailer, ofMailer());
    }

    static void awaitSettled(Rig rig) {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> rig.judge().open() == 0);
    }

    private static void sample(Rig rig, Fleet fleet) throws IOException {
        try (MailCatcher catcher = MailCatcher.start(0, 0, mail -> {})) {
            fleet.sendToPort(catcher.smtpPort());
            Worker worker = fleet.start();
            rig.seeds().followUps("sample", 1);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !catcher.received().isEmpty());
            CaughtMail mail = catcher.received().get(0);
            write(rig, "mail.eml", mail.source());
            write(rig, "mail.txt", mail.text());
            write(rig, "mail.html", mail.html());
            awaitSettled(rig);
            worker.stop();
        }
    }

    private double loop(Class<?> main, int mails) throws Exception {
        int before = sink.accepted();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        main.getName(),
                        String.valueOf(sink.port()),
                        String.valueOf(connections),
                        String.valueOf(mails),
                        rig.directory().toString())
                .redirectErrorStream(true)
                .redirectOutput(rig.directory().resolve("loop.log").toFile())
                .start();
        process.waitFor();
        return rate(before);
    }

    /** Mails a second, without the first fifth, in which programs warm up, and the last tenth. */
    private double rate(int before) {
        var all = sink.acceptances().subList(before, sink.accepted());
        int from = all.size() / 5;
        int to = all.size() * 9 / 10;
        Duration took = Duration.between(all.get(from).acceptedAt(), all.get(to).acceptedAt());
        return (to - from) * 1000.0 / took.toMillis();
    }

    private static void write(Rig rig, String name, String text) throws IOException {
        Files.writeString(rig.directory().resolve(name), text, StandardCharsets.UTF_8);
    }
}
