package dev.careerconversations.reliability;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class Row12RollingRestartIT {

    private static final int RESTARTS = Size.of(20, 3);
    private static final int MAILS = Size.of(20_000, 2_000);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void a_rolling_restart_under_load_loses_and_repeats_nothing() {
        Report report = Report.row(
                12,
                "rolling restart by SIGTERM, %d ×, under load: %,d mails, 2 workers".formatted(RESTARTS, MAILS),
                "lost 0, repeated 0, each stop ≤ 30 s");
        try (report;
                Rig rig = Rig.open("row_12")) {
            Sink sink = rig.sink(Fault.slow(Duration.ofMillis(5)));
            Fleet fleet = rig.fleet(sink);
            Deque<Worker> running = new ArrayDeque<>(fleet.start(2));
            rig.seeds().followUps("a", MAILS);

            Duration longest = Duration.ZERO;
            int restarts = 0;
            for (; restarts < RESTARTS && rig.judge().open() > 0; restarts++) {
                running.add(fleet.start());
                Duration stop = running.remove().stop();
                longest = stop.compareTo(longest) > 0 ? stop : longest;
            }
            sink.behave(Fault.NONE);
            rig.judge().awaitSettled(Duration.ofMinutes(5));

            Verdict verdict = rig.judge().verdict();
            report.nothingLost(verdict)
                    .measured("%d restarts, longest stop %.1f s", restarts, longest.toMillis() / 1000.0)
                    .require("as many restarts", restarts == RESTARTS)
                    .require("repeated 0", verdict.repeated() == 0)
                    .require("all sent", verdict.allSent())
                    .requireInTime("each stop ≤ 30 s", longest.compareTo(PATIENCE) <= 0)
                    .done();
        }
    }
}
