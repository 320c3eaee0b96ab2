package dev.careerconversations.reliability;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class Row01KillsIT {

    private static final int KILLS = Size.of(100, 4);
    private static final int MAILS = Size.of(50_000, 2_000);

    private final Random random = new Random();

    @Test
    void no_mail_is_lost_when_workers_are_killed_at_random_moments() throws InterruptedException {
        Report report = Report.row(
                1,
                "%d × kill -9 at random moments, %,d mails, 4 workers".formatted(KILLS, MAILS),
                "lost 0; repeated ≤ 4 per kill, aim ≤ 1; the same Message-ID and bytes");
        try (report;
                Rig rig = Rig.open("row_1")) {
            Sink sink = rig.sink(Fault.slow(Duration.ofMillis(10)));
            Fleet fleet = rig.fleet(sink);
            fleet.start(4);
            for (int i = 0; i < KILLS; i++) {
                rig.seeds().followUps("part-" + i, MAILS / KILLS);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(1000));
                List<Worker> ready = fleet.ready();
                ready.get(random.nextInt(ready.size())).kill();
                fleet.begin();
            }
            sink.behave(Fault.NONE);
            rig.judge().awaitSettled(Duration.ofMinutes(10));

            Verdict verdict = rig.judge().verdict();
            report.nothingLost(verdict)
                    .measured("%.2f repeated per kill", (double) verdict.repeated() / KILLS)
                    .require("repeated ≤ 4 per kill", verdict.repeated() <= (long) Rig.CONNECTIONS * KILLS)
                    .require("all sent", verdict.allSent())
                    .done();
        }
    }
}
