package dev.careerconversations.reliability;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
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
    private static final Duration ANSWER = Duration.ofMillis(Integer.getInteger("throughput.answer", 1));
    private static final int ROUNDS = 3;
    private static final String OF_THE_WORKER =
            "from pg_stat_statements s join pg_roles r on r.oid = s.userid where r.rolname = 'career_worker'";

    /** As mail servers do that are other machines. */
    @Test
    void how_fast_a_worker_is_when_the_mail_server_takes_its_time() throws Exception {
        measure(18, "takes %d ms for each of its five answers about a mail".formatted(ANSWER.toMillis()), ANSWER);
    }

    /** What is compared is then who shares the processors best. */
    @Test
    void how_fast_a_worker_is_when_the_mail_server_answers_at_once() throws Exception {
        measure(19, "answers at once", Duration.ZERO);
    }

    private static void measure(int row, String server, Duration answer) throws Exception {
        Report report = Report.row(
                row,
                "one worker, %d connections, %,d mails with a copy, best of %d; the mail server %s"
                        .formatted(CONNECTIONS, MAILS, ROUNDS, server),
                "≥ 0.70 of a bare loop; ≥ 3 × quarkus-mailer's client; statements ≤ 0.2 and commits ≤ 0.25 a mail; p99 ≤ 3 s");
        try (report;
                Rig rig = Rig.withServerOfItsOwn("throughput-" + row)) {
            Sink sink = rig.sink(Fault.slow(answer));
            countStatements(rig);
            Comparison comparison = Comparison.start(rig, sink, CONNECTIONS);
            double commits = 0;
            double statements = 0;
            for (int round = 0; round < ROUNDS; round++) {
                String tag = prepare(rig, round);
                long commitsBefore = commits(rig);
                long statementsBefore = statements(rig);
                comparison.worker(tag, MAILS);
                commits = (commits(rig) - commitsBefore) / (double) MAILS;
                statements = (statements(rig) - statementsBefore) / (double) MAILS;
                comparison.bareLoop(MAILS);
                comparison.mailerLoop(MAILS / 2);
            }
            tellStatements(rig);
            Duration late = latency(rig, sink, comparison.best() / 2);
            comparison.tellWith(report);
            report.measured("%.3f statements and %.3f commits a mail", statements, commits)
                    .measured("due to accepted at half load p99 %.2f s", late.toMillis() / 1000.0)
                    .compare("0.70 of a bare loop", comparison.ofBareLoop() >= 0.7)
                    .compare("3 × quarkus-mailer's client", comparison.ofMailer() >= 3)
                    .compare("statements", statements <= 0.2)
                    .compare("commits", commits <= 0.25)
                    .compare("p99", late.compareTo(Duration.ofSeconds(3)) <= 0)
                    .done();
        }
    }

    /** Plans whose follow-ups can fall due, by a tag of their own. */
    private static String prepare(Rig rig, int round) {
        String tag = "t" + round;
        rig.seeds().plans(tag, MAILS);
        rig.owner().useHandle(handle -> handle.execute("analyze"));
        return tag;
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
        Comparison.awaitSettled(rig);
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
        Files.write(rig.directory().resolve("statements.txt"), costs);
    }
}
