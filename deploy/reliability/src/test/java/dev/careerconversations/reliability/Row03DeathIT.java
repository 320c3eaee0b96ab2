package dev.careerconversations.reliability;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class Row03DeathIT {

    private static final int MAILS = Size.of(500, 100);
    private static final Duration REQUIRED = Duration.ofSeconds(35);

    @Test
    void the_mail_of_a_worker_that_dies_is_soon_claimed_by_another() {
        Report report = Report.row(
                3, "a worker dies holding mail (%d)".formatted(MAILS), "its mail is claimed elsewhere within 35 s");
        try (report;
                Rig rig = Rig.open("row_3")) {
            Sink sink = rig.sink(Fault.at(Step.FINAL_DOT, mail -> Reaction.SILENCE));
            Fleet fleet = rig.fleet(sink).with("WORKER_BATCH", String.valueOf(MAILS));
            Worker dies = fleet.start();
            rig.seeds().followUps("a", MAILS);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> held(rig) > 0 && rig.judge().count("""
                    select count(*) from delivery.notice where state = 'PENDING'""") == 0);
            fleet.start();
            long held = held(rig);

            sink.behave(Fault.NONE);
            Instant death = Instant.now();
            dies.kill();
            rig.judge().awaitSettled(Duration.ofMinutes(3));

            Verdict verdict = rig.judge().verdict();
            Instant last = sink.acceptances().stream()
                    .map(Acceptance::acceptedAt)
                    .max(Instant::compareTo)
                    .orElse(Instant.MAX);
            Duration took = Duration.between(death, last);
            report.nothingLost(verdict)
                    .measured(
                            "of %d held, the last was accepted from another %.1f s after the death (lease %d s)",
                            held, took.toMillis() / 1000.0, fleet.lease().toSeconds())
                    .require("all sent", verdict.allSent())
                    .requireInTime("within 35 s", took.compareTo(REQUIRED) <= 0)
                    .done();
        }
    }

    private static long held(Rig rig) {
        return rig.judge().count("select count(*) from delivery.email where state = 'SENDING'");
    }
}
