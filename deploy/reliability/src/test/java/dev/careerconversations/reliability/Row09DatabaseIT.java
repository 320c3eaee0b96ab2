package dev.careerconversations.reliability;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class Row09DatabaseIT {

    private static final int WORKERS = 2;
    private static final int RESTARTS = Size.of(20, 2);
    private static final int KILLS = Size.of(50, 5);
    private static final int MAILS = Size.of(90_000, 4_000);
    private static final int BASELINE_SECONDS = Size.of(20, 3);
    private static final int BETWEEN_SECONDS = Size.of(20, 5);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String KILL = """
            select count(pg_terminate_backend(pid)) from (
                select pid from pg_stat_activity where usename = 'career_worker' order by random() limit 1) one""";

    @Test
    void mail_goes_on_when_the_database_comes_back() throws InterruptedException {
        Report report = Report.row(
                9,
                "PostgreSQL restarted %d ×, backends killed %d ×, %d workers".formatted(RESTARTS, KILLS, WORKERS),
                "lost 0; repeated ≤ 4 per worker and event; no process exits; ≥ 90 % of the rate within 15 s");
        try (report;
                Rig rig = Rig.withServerOfItsOwn("row_9")) {
            Sink sink = rig.sink(Fault.slow(Duration.ofMillis(10)));
            rig.seeds().followUps("a", MAILS);
            Fleet fleet = rig.fleet(sink);
            fleet.start(WORKERS);
            await().atMost(Duration.ofMinutes(1)).until(() -> sink.accepted() > 100);

            Instant begin = Instant.now();
            TimeUnit.SECONDS.sleep(BASELINE_SECONDS);
            Instant end = Instant.now();
            List<Instant> restarts = new ArrayList<>();
            for (int i = 0; i < RESTARTS; i++) {
                restarts.add(Instant.now());
                rig.database().server().restart();
                TimeUnit.SECONDS.sleep(BETWEEN_SECONDS);
            }
            long killed = 0;
            for (int i = 0; i < KILLS; i++) {
                killed += rig.database()
                        .superuser()
                        .withHandle(handle ->
                                handle.createQuery(KILL).mapTo(Long.class).one());
                TimeUnit.MILLISECONDS.sleep(500);
            }
            long waiting = rig.judge().open();
            boolean alive = fleet.workers().stream().allMatch(Worker::isAlive);
            sink.behave(Fault.NONE);
            rig.judge().awaitSettled(Duration.ofMinutes(10));

            Rates rates = new Rates(sink.acceptances());
            double usual = rates.between(begin, end);
            Duration slowest = restarts.stream()
                    .map(restart -> rates.recovery(restart, 0.9 * usual))
                    .max(Duration::compareTo)
                    .orElseThrow();
            Verdict verdict = rig.judge().verdict();
            report.nothingLost(verdict)
                    .measured(
                            "%d restarts, %d backends killed; %.0f mails a second, 90 %% of it at most %.1f s after a restart began",
                            RESTARTS, killed, usual, slowest.toMillis() / 1000.0)
                    .require("as many killed", killed == KILLS)
                    .require("work waits to the end", waiting > 0)
                    .require("repeated ≤ 4 per worker and event", verdict.repeated() <= most())
                    .require("no process exits", alive)
                    .require("all sent", verdict.allSent())
                    .requireInTime("≥ 90 % within 15 s", slowest.compareTo(PATIENCE) <= 0)
                    .done();
        }
    }

    private static long most() {
        return (long) Rig.CONNECTIONS * WORKERS * (RESTARTS + KILLS);
    }
}
