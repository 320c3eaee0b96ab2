package dev.careerconversations.reliability;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

class Row15HalfOpenIT {

    private static final int MAILS = Size.of(20_000, 4_000);
    private static final Fault SLOW = Fault.slow(Duration.ofMillis(10));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What had been begun may come to its end. */
    private static final Duration UNDERWAY = Duration.ofSeconds(2);

    @Test
    void connections_that_carry_nothing_any_more_are_noticed() {
        Report report = Report.row(
                15,
                "half-open TCP to the database (one worker), to the mail server (another), and to one while all connections wait for its last word (a third)",
                "noticed within 30 s");
        try (report;
                Rig rig = Rig.open("row_15")) {
            Sink ofFirst = rig.sink(SLOW);
            int port = rig.database().server().port();
            TcpProxy toDatabase = rig.opened(TcpProxy.to(port));
            String byProxy = rig.database().jdbcUrl().replace(":" + port, ":" + toDatabase.port());
            rig.fleetAt(byProxy, ofFirst).start();
            Sink ofSecond = rig.sink(SLOW);
            TcpProxy toServer = proxied(rig, "second", ofSecond);
            Sink ofThird = rig.sink(SLOW);
            TcpProxy toWaiting = proxied(rig, "third", ofThird);
            List<Sink> sinks = List.of(ofFirst, ofSecond, ofThird);
            rig.seeds().followUps("a", MAILS);
            await().atMost(Duration.ofMinutes(1)).until(() -> sinks.stream().allMatch(sink -> sink.accepted() > 50));
            LastWord lastWord = new LastWord();
            ofThird.behave(lastWord);
            lastWord.awaitedBy(Rig.CONNECTIONS);

            Instant from = Instant.now();
            int swallowed = toDatabase.swallow() + toServer.swallow() + toWaiting.swallow();
            ofThird.behave(SLOW);
            lastWord.isSpoken();
            Duration database = noticed(ofFirst, from);
            Duration server = noticed(ofSecond, from);
            Duration waiting = noticed(ofThird, from);
            sinks.forEach(sink -> sink.behave(Fault.NONE));
            rig.judge().awaitSettled(Duration.ofMinutes(5));

            Verdict verdict = rig.judge().verdict();
            report.nothingLost(verdict)
                    .measured(
                            "%d connections; works again after %.1f s (database), %.1f s (mail server), %.1f s (while it is waited for)",
                            swallowed, seconds(database), seconds(server), seconds(waiting))
                    .require("all sent", verdict.allSent())
                    .requireInTime("database within 30 s", database.compareTo(PATIENCE) <= 0)
                    .requireInTime("mail server within 30 s", server.compareTo(PATIENCE) <= 0)
                    .requireInTime("while it is waited for within 30 s", waiting.compareTo(PATIENCE) <= 0)
                    .done();
        }
    }

    private static TcpProxy proxied(Rig rig, String name, Sink sink) {
        TcpProxy proxy = rig.opened(TcpProxy.to(sink.port()));
        Fleet fleet = rig.fleet(sink).named(name);
        fleet.sendToPort(proxy.port());
        fleet.start();
        return proxy;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** Keeps everybody waiting for the answer to the final dot. */
    private static final class LastWord implements Fault {

        private final CountDownLatch spoken = new CountDownLatch(1);
        private final AtomicInteger waiting = new AtomicInteger();

        @Override
        public Reaction at(Step step, ArrivingMail mail) throws InterruptedException {
            if (step == Step.FINAL_DOT) {
                waiting.incrementAndGet();
                spoken.await();
            }
            return Reaction.USUAL;
        }

        private void awaitedBy(int connections) {
            await().until(() -> waiting.get() == connections);
        }

        private void isSpoken() {
            spoken.countDown();
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
