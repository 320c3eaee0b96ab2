package dev.careerconversations.reliability;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class Row08UnwellServerIT {

    private static final int MAILS = Size.of(2_000, 200);
    private static final int UNWELL_SECONDS = Size.of(600, 20);

    /** By then every worker has heard of it, and all pauses are those between trials. */
    private static final int KNOWN_SECONDS = Size.of(15, 5);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void an_unwell_server_is_left_alone_and_gets_everything_when_it_is_well() throws InterruptedException {
        Report report = Report.row(
                8,
                "421 at once or at MAIL, 451 at DATA, for %d s, %,d mails, 3 workers".formatted(UNWELL_SECONDS, MAILS),
                "lost 0; reconnects at most one in 5 s per server; all delivered within 60 s of recovery");
        try (report;
                Rig rig = Rig.open("row_8")) {
            Sink sink = rig.sink(Row08UnwellServerIT::unwell);
            Fleet fleet = rig.fleet(sink);
            fleet.start(3);
            rig.seeds().followUps("a", MAILS);
            TimeUnit.SECONDS.sleep(KNOWN_SECONDS);
            Instant known = Instant.now();
            int first = sink.connects().size();
            TimeUnit.SECONDS.sleep(UNWELL_SECONDS - KNOWN_SECONDS);
            int later = sink.connects().size() - first;
            Instant recovery = Instant.now();
            sink.behave(Fault.NONE);
            rig.judge().awaitSettled(Duration.ofMinutes(5));

            Verdict verdict = rig.judge().verdict();
            Instant last = sink.acceptances().stream()
                    .map(Acceptance::acceptedAt)
                    .max(Instant::compareTo)
                    .orElse(Instant.MAX);
            Duration took = Duration.between(recovery, last);
            Duration steady = Duration.between(known, recovery);
            report.nothingLost(verdict)
                    .measured(
                            "%d connections in the first %d s, then %d in %d s; all delivered %.1f s after recovery",
                            first, KNOWN_SECONDS, later, steady.toSeconds(), took.toMillis() / 1000.0)
                    .require("all sent", verdict.allSent())
                    .requireInTime("one in 5 s", later <= steady.toSeconds() / 5 + 1)
                    .requireInTime("all within 60 s", took.compareTo(PATIENCE) <= 0)
                    .done();
        }
    }

    private static Reaction unwell(Step step, ArrivingMail mail) {
        return switch (step) {
            case GREETING -> mail.connection() % 3 == 1 ? Reaction.say("421 4.3.2 too busy") : Reaction.USUAL;
            case MAIL -> mail.connection() % 3 == 2 ? Reaction.say("421 4.3.2 going down") : Reaction.USUAL;
            case DATA -> Reaction.say("451 4.3.0 try again later");
            default -> Reaction.USUAL;
        };
    }
}
