package dev.careerconversations.reliability;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class Row14PoisonIT {

    private static final int MAILS = Size.of(2_000, 100);

    private static final String POISON = """
            update career.follow_up set message = repeat('This goes on and on. ', 2000000)
            where plan_id = (select plan_id from delivery.notice where occurrence = 'poison0')""";

    @Test
    void a_mail_that_kills_its_worker_is_quarantined_and_takes_nobody_with_it() throws InterruptedException {
        Report report = Report.row(
                14,
                "a mail whose rendering kills the worker (out of memory), among %,d others".formatted(MAILS),
                "quarantined after 3 deaths; all others delivered");
        try (report;
                Rig rig = Rig.open("row_14")) {
            rig.seeds().followUps("poison", 1);
            rig.seeds().followUps("good", MAILS);
            rig.owner().useHandle(handle -> handle.execute(POISON));
            Sink sink = rig.sink(Fault.NONE);
            Fleet fleet = rig.fleet(sink).withOption("-Xmx96m").withOption("-XX:+ExitOnOutOfMemoryError");
            if (!Size.full()) {
                fleet.with("WORKER_LEASE", "3s");
            }

            int deaths = 0;
            long until = System.nanoTime() + Duration.ofMinutes(10).toNanos();
            Worker worker = fleet.begin();
            while (rig.judge().open() > 0 && System.nanoTime() < until) {
                if (!worker.isAlive()) {
                    deaths++;
                    worker = fleet.begin();
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }

            Verdict verdict = rig.judge().verdict();
            long quarantined = rig.judge().count("""
                    select count(*) from delivery.email e join delivery.notice n on n.email_id = e.id
                    where n.occurrence = 'poison0' and e.state = 'QUARANTINED'""");
            report.nothingLost(verdict)
                    .measured("quarantined %d after %d deaths; %,d others sent", quarantined, deaths, verdict.sent())
                    .require("quarantined", quarantined == 1)
                    .require("after 3 deaths", deaths == 3)
                    .require("all others delivered", verdict.sent() == MAILS)
                    .done();
        }
    }
}
