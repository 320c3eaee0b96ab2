package dev.careerconversations.reliability;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

class Row15HalfOpenIT {

    private static final int MAILS = Size.of(20_000, 4_000);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What had been begun may come to its end. */
    private static final Duration UNDERWAY = Duration.ofSeconds(2);

    @Test
    void connections_that_carry_nothing_any_more_are_noticed() {
        Report report = Report.row(
                15,
                "half-open TCP to the database (one worker) and to the mail server (another)",
                "noticed within 30 s");
        try (report;
                Rig rig = Rig.open("row_15")) {
            Sink ofFirst = rig.sink(Fault.slow(Duration.ofMillis(10)));
            Sink ofSecond = rig.sink(Fault.slow(Duration.ofMillis(10)));
            int port = rig.database().server().port();
            TcpProxy toDatabase = rig.opened(TcpProxy.to(port));
            TcpProxy toServer = rig.opened(TcpProxy.to(ofSecond.port()));
            String byProxy = rig.database().jdbcUrl().replace(":" + port, ":" + toDatabase.port());
            Fleet first = rig.fleetAt(byProxy, ofFirst);
            Fleet second = rig.fleet(ofSecond).named("second");
            second.sendToPort(toServer.port());
            first.start();
            second.start();
            rig.seeds().followUps("a", MAILS);
            await().atMost(Duration.ofMinutes(1)).until(() -> ofFirst.accepted() > 50 && ofSecond.accepted() > 50);

            Instant from = Instant.now();
            int swallowed = toDatabase.swallow() + toServer.swallow();
            Duration database = noticed(ofFirst, from);
            Duration server = noticed(ofSecond, from);
            ofFirst.behave(Fault.NONE);
            ofSecond.behave(Fault.NONE);
            rig.judge().awaitSettled(Duration.ofMinutes(5));

            Verdict verdict = rig.judge().verdict();
            report.nothingLost(verdict)
                    .measured(
                            "%d connections; works again after %.1f s (database), %.1f s (mail server)",
                            swallowed, database.toMillis() / 1000.0, server.toMillis() / 1000.0)
                    .require("all sent", verdict.allSent())
                    .requireInTime("database within 30 s", database.compareTo(PATIENCE) <= 0)
                    .requireInTime("mail server within 30 s", server.compareTo(PATIENCE) <= 0)
                    .done();
        }
    }

    /** When the first mail came that was begun later. */
    private static Duration noticed(Sink sink, Instant from) {
        try {
            Instant first = await().atMost(Duration.ofSeconds(90))
                    .until(
                            () -> sink.acceptances().stream()
                                    .map(Acceptance::begunAt)
                                    .filter(it -> it.isAfter(from.plus(UNDERWAY)))
                                    .findFirst()
                                    .orElse(Instant.MIN),
                            it -> it.isAfter(from));
            return Duration.between(from, first);
        } catch (ConditionTimeoutException e) {
            return Duration.ofSeconds(90);
        }
    }
}
