package dev.careerconversations.reliability;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class Row06SilentServerIT {

    private static final Duration ANSWER = Duration.ofMillis(10);
    private static final int MAILS = Size.of(20_000, 1_500);
    private static final int BEFORE_SECONDS = Size.of(20, 3);
    private static final int SILENT_SECONDS = Size.of(90, 8);

    @Test
    void a_server_that_never_answers_the_final_dot_holds_up_nobody_else() throws InterruptedException {
        Report report = Report.row(
                6,
                "one of two mail servers never answers the final dot, for %d s".formatted(SILENT_SECONDS),
                "mail through other connections and servers keeps ≥ 90 % of its rate; the pool is not used up");
        try (report;
                Rig rig = Rig.open("row_6")) {
            Sink falls = rig.sink(Fault.slow(ANSWER));
            Sink other = rig.sink(Fault.slow(ANSWER));
            Fleet fleet = rig.fleet(falls, other);
            if (!Size.full()) {
                fleet.with("WORKER_ANSWER_TIMEOUT", "6s").with("WORKER_DOUBT", "2s");
            }
            fleet.start(2);
            rig.seeds().followUps("a", MAILS);
            await().atMost(Duration.ofMinutes(1)).until(() -> other.accepted() > 20);

            Instant begin = Instant.now();
            TimeUnit.SECONDS.sleep(BEFORE_SECONDS);
            Instant silent = Instant.now();
            falls.behave(Fault.at(Step.FINAL_DOT, mail -> Reaction.SILENCE));
            TimeUnit.SECONDS.sleep(SILENT_SECONDS);
            Instant end = Instant.now();
            long waiting = rig.judge().open();
            falls.behave(Fault.NONE);
            other.behave(Fault.NONE);
            rig.judge().awaitSettled(Duration.ofMinutes(5));

            Rates rates = new Rates(other.acceptances());
            double before = rates.between(begin, silent);
            double during = rates.between(silent, end);
            Verdict verdict = rig.judge().verdict();
            report.nothingLost(verdict)
                    .measured(
                            "the other server: %.0f mails a second before, %.0f meanwhile (%.0f %%)",
                            before, during, 100 * during / before)
                    .require("work waits to the end", waiting > 0)
                    .require("the pool is not used up", during > 0)
                    .requireInTime("≥ 90 %", during >= 0.9 * before)
                    .require("all sent", verdict.allSent())
                    .done();
        }
    }
}
