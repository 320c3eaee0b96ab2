package dev.careerconversations.reliability;

import static org.awaitility.Awaitility.await;

import dev.careerconversations.backends.CaughtMail;
import dev.careerconversations.backends.MailCatcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A benchmark: it measures, and fails for no figure. */
@EnabledIfSystemProperty(named = "reliability.full", matches = "true")
class ThroughputIT {

    private static final int CONNECTIONS = Integer.getInteger("throughput.connections", 16);
    private static final int MAILS = Integer.getInteger("throughput.mails", 40_000);
    private static final int ROUNDS = 3;
    private static final String OF_THE_WORKER =
            "from pg_stat_statements s join pg_roles r on r.oid = s.userid where r.rolname = 'career_worker'";

    @Test
    void how_fast_a_worker_is_compared_with_loops_that_only_send() throws Exception {
        Report report = Report.row(
                18,
                "one worker, %d connections, %,d mails with a copy, best of %d".formatted(CONNECTIONS, MAILS, ROUNDS),
                "≥ 0.70 of a bare loop; ≥ 3 × quarkus-mailer's client; statements ≤ 0.2 and commits ≤ 0.25 a mail; p99 ≤ 3 s");
        try (report;
                Rig rig = Rig.withServerOfItsOwn("throughput")) {
            Sink sink = rig.sink(Fault.NONE);
            Fleet fleet = rig.fleet(sink).with("WORKER_CONNECTIONS", String.valueOf(CONNECTIONS));
            sample(rig, fleet);
            countStatements(rig);
            fleet.sendTo(sink);
            fleet.start();
            List<Double> worker = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            List<Double> mailer = new ArrayList<>();
            double commits = 0;
            double statements = 0;
            for (int round = 0; round < ROUNDS; round++) {
                int before = sink.accepted();
                rig.seeds().plans("t" + round, MAILS);
                rig.owner().useHandle(handle -> handle.execute("analyze"));
                long commitsBefore = commits(rig);
                long statementsBefore = statements(rig);
                rig.seeds().notices("t" + round, MAILS, "FOLLOW_UP", "-manager-", Duration.ZERO);
                awaitSettled(rig);
                worker.add(rate(sink, before));
                commits = (commits(rig) - commitsBefore) / (double) MAILS;
                statements = (statements(rig) - statementsBefore) / (double) MAILS;
                bare.add(loop(rig, sink, BareLoop.class, MAILS));
                mailer.add(loop(rig, sink, MailerLoop.class, MAILS / 2));
            }
            double best = max(worker);
            tellStatements(rig);
            Duration late = latency(rig, sink, best / 2);
            report.measured(
                            "%,.0f mails a second of %,d bytes",
                            best, Files.size(rig.directory().resolve("mail.eml")))
                    .measured("bare loop %,.0f: %.2f", max(bare), best / max(bare))
                    .measured("quarkus-mailer's client %,.0f: %.1f ×", max(mailer), best / max(mailer))
                    .measured("%.3f statements and %.3f commits a mail", statements, commits)
                    .measured("due to accepted at half load p99 %.2f s", late.toMillis() / 1000.0)
                    .compare("0.70 of a bare loop", best >= 0.7 * max(bare))
                    .compare("3 × quarkus-mailer's client", best >= 3 * max(mailer))
                    .compare("statements", statements <= 0.2)
                    .compare("commits", commits <= 0.25)
                    .compare("p99", late.compareTo(Duration.ofSeconds(3)) <= 0)
                    .done();
        }
    }

    /** Catches one mail of the worker's, for the loops to send. */
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

    /** Mails that fall due evenly over a minute. */
    private static Duration latency(Rig rig, Sink sink, double rate) {
        int before = sink.accepted();
        int count = (int) (rate * 60);
        rig.seeds().plans("late", count);
        rig.seeds().notices("late", count, "FOLLOW_UP", "-manager-", Duration.ofSeconds(20));
        rig.owner()
                .useHandle(handle -> handle.createUpdate("""
                update delivery.notice n set due_at = n.due_at + make_interval(secs => s.number / :rate)
                from (select id, row_number() over () as number from delivery.notice where occurrence like 'late%') s
                where s.id = n.id""").bind("rate", rate).execute());
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> sink.accepted() - before >= count);
        awaitSettled(rig);
        Map<String, Instant> due = new HashMap<>();
        rig.owner()
                .useHandle(handle -> handle.createQuery(
                                "select email_id::text as email, due_at from delivery.notice where occurrence like 'late%'")
                        .map((row, context) -> due.put(
                                row.getString("email"),
                                row.getTimestamp("due_at").toInstant()))
                        .list());
        List<Duration> late = sink.acceptances().subList(before, sink.accepted()).stream()
                .map(it -> Duration.between(due.get(it.email()), it.acceptedAt()))
                .sorted()
                .toList();
        return late.get((int) (late.size() * 0.99));
    }

    private static void awaitSettled(Rig rig) {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> rig.judge().open() == 0);
    }

    private static long commits(Rig rig) {
        return rig.judge().count("select xact_commit from pg_stat_database where datname = current_database()");
    }

    private static void countStatements(Rig rig) {
        rig.database().superuser().useHandle(handle -> {
            handle.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
            handle.execute("alter system set pg_stat_statements.track_utility = off"); // begin and commit are none
        });
        rig.database().server().restart();
        rig.database().superuser().useHandle(handle -> handle.execute("create extension pg_stat_statements"));
    }

    private static long statements(Rig rig) {
        return rig.database()
                .superuser()
                .withHandle(handle -> handle.select("select coalesce(sum(calls), 0) " + OF_THE_WORKER)
                        .mapTo(Long.class)
                        .one());
    }

    /** Leaves what each statement cost beside the logs, for whoever looks for what takes the time. */
    private static void tellStatements(Rig rig) throws IOException {
        List<String> costs = rig.database()
                .superuser()
                .withHandle(handle -> handle.select("select calls, round(total_exec_time) as ms, rows, query "
                                + OF_THE_WORKER + " order by ms desc")
                        .map((row, context) -> "%d calls, %d ms, %d rows%n%s%n"
                                .formatted(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)))
                        .list());
        write(rig, "statements.txt", String.join(System.lineSeparator(), costs));
    }

    private static double loop(Rig rig, Sink sink, Class<?> main, int mails) throws Exception {
        int before = sink.accepted();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        main.getName(),
                        String.valueOf(sink.port()),
                        String.valueOf(CONNECTIONS),
                        String.valueOf(mails),
                        rig.directory().toString())
                .redirectErrorStream(true)
                .redirectOutput(rig.directory().resolve("loop.log").toFile())
                .start();
        process.waitFor();
        return rate(sink, before);
    }

    /** Mails a second, without the first fifth, in which programs warm up, and the last tenth. */
    private static double rate(Sink sink, int before) {
        List<Acceptance> all = sink.acceptances().subList(before, sink.accepted());
        int from = all.size() / 5;
        int to = all.size() * 9 / 10;
        Duration took = Duration.between(all.get(from).acceptedAt(), all.get(to).acceptedAt());
        return (to - from) * 1000.0 / took.toMillis();
    }

    private static double max(List<Double> figures) {
        return figures.stream().mapToDouble(it -> it).max().orElseThrow();
    }

    private static void write(Rig rig, String name, String text) throws IOException {
        Files.writeString(rig.directory().resolve(name), text, StandardCharsets.UTF_8);
    }
}
