package dev.careerconversations.reliability;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class Row04FreezeIT {

    private static final int MAILS = Size.of(1_000, 100);
    private static final int FROZEN_SECONDS = Size.of(60, 12);

    private static final String SETTLED = """
            select id || ' ' || state || ' ' || attempt || ' ' || settled_at from delivery.email where state <> 'QUEUED' order by id""";

    @Test
    void a_worker_that_was_frozen_does_not_settle_what_others_have_taken_over() throws InterruptedException {
        Report report = Report.row(
                4,
                "a worker is frozen %d s in the middle of DATA, then continues".formatted(FROZEN_SECONDS),
                "repeated ≤ 4; no stale settle accepted");
        try (report;
                Rig rig = Rig.open("row_4")) {
            CountDownLatch inData = new CountDownLatch(Rig.CONNECTIONS);
            CountDownLatch goOn = new CountDownLatch(1);
            Sink sink = rig.sink(Fault.at(Step.DATA, mail -> {
                inData.countDown();
                goOn.await();
                return Reaction.USUAL;
            }));
            Fleet fleet = rig.fleet(sink);
            Worker frozen = fleet.start();
            rig.seeds().followUps("a", MAILS);
            inData.await(1, TimeUnit.MINUTES);
            frozen.freeze();
            long since = System.nanoTime();
            goOn.countDown();
            sink.behave(Fault.NONE);
            fleet.start();
            rig.judge().awaitSettled(Duration.ofMinutes(2));
            TimeUnit.NANOSECONDS.sleep(TimeUnit.SECONDS.toNanos(FROZEN_SECONDS) - (System.nanoTime() - since));

            List<String> before = settled(rig);
            int accepted = sink.accepted();
            frozen.thaw();
            rig.seeds().followUps("b", 20);
            await().atMost(Duration.ofMinutes(1)).until(frozen::isReady);
            rig.judge().awaitSettled(Duration.ofMinutes(2));

            Verdict verdict = rig.judge().verdict();
            List<String> after = settled(rig);
            report.nothingLost(verdict)
                    .measured(
                            "%d of %d were sent by another meanwhile, %d of them settled anew afterwards",
                            accepted,
                            MAILS,
                            before.stream().filter(it -> !after.contains(it)).count())
                    .require("repeated ≤ 4", verdict.repeated() <= Rig.CONNECTIONS)
                    .require("no stale settle", after.containsAll(before))
                    .require("sent by another meanwhile", accepted >= MAILS)
                    .require("all sent", verdict.allSent())
                    .done();
        }
    }

    private static List<String> settled(Rig rig) {
        return rig.owner()
                .withHandle(handle ->
                        handle.createQuery(SETTLED).mapTo(String.class).list());
    }
}
