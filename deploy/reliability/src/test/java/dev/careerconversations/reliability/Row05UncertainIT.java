package dev.careerconversations.reliability;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class Row05UncertainIT {

    private static final int MAILS = Size.of(20_000, 1_000);

    private final AtomicInteger dropped = new AtomicInteger();
    private final AtomicInteger acceptedAndDropped = new AtomicInteger();

    @Test
    void what_may_have_arrived_is_repeated_until_the_answer_is_clear() {
        Report report = Report.row(
                5,
                "connection dropped after the final dot on 5 %% of %,d mails, half of them really accepted"
                        .formatted(MAILS),
                "lost 0; repeated ≤ those accepted and dropped");
        try (report;
                Rig rig = Rig.open("row_5")) {
            Sink sink = rig.sink(Fault.at(Step.FINAL_DOT, this::perhapsDropped));
            Fleet fleet = rig.fleet(sink).with("WORKER_DOUBT", "2s");
            fleet.start(2);
            rig.seeds().followUps("a", MAILS);
            rig.judge().awaitSettled(Duration.ofMinutes(5));

            Verdict verdict = rig.judge().verdict();
            report.nothingLost(verdict)
                    .measured(
                            "%d connections dropped, of them %d after accepting",
                            dropped.get(), acceptedAndDropped.get())
                    .require("repeated ≤ accepted and dropped", verdict.repeated() <= acceptedAndDropped.get())
                    .require("all sent", verdict.allSent())
                    .done();
        }
    }

    /** Every twentieth of the mails that come for the first time, and of those that come again. */
    private Reaction perhapsDropped(ArrivingMail mail) {
        if (ThreadLocalRandom.current().nextInt(20) > 0) {
            return Reaction.USUAL;
        }
        dropped.incrementAndGet();
        if (ThreadLocalRandom.current().nextBoolean()) {
            return Reaction.DROP;
        }
        acceptedAndDropped.incrementAndGet();
        return Reaction.ACCEPT_AND_DROP;
    }
}
