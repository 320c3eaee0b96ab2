package dev.careerconversations.reliability;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class Row13OutageIT {

    private static final int PLANS = Size.of(20_000, 200);
    private static final int RATE = Size.of(300, 20);
    private static final int WORKERS = Size.of(8, 3);
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private static final String IN_HAND = "select count(*) from delivery.email where state = 'SENDING'";

    private static final String DIGESTS_TO_ONE = """
            select coalesce(max(digests), 0) from (
                select count(*) as digests from delivery.email where digest and state = 'SENT' group by recipient_id) of_each""";

    @Test
    void after_an_outage_nobody_is_flooded() {
        Report report = Report.row(
                13,
                "72 hours of outage, %,d overdue notices; rate %d a second, %d workers, whose mail server halts once until they have all in hand that they take"
                        .formatted(PLANS * Backlog.OF_A_PLAN, RATE, WORKERS),
                "at most one digest per person; stale ones dropped with a reason; follow-ups first; no 10 s above the rate");
        try (report;
                Rig rig = Rig.open("row_13")) {
            Sink sink = rig.sink(Fault.NONE);
            Fleet fleet = rig.fleet(sink).with("WORKER_RATE", String.valueOf(RATE));
            Backlog.seed(rig, PLANS);
            fleet.start(WORKERS);
            Judge judge = rig.judge();
            await().atMost(Duration.ofMinutes(2)).until(() -> sink.accepted() > 4 * RATE);
            long inHand = whileItHalts(sink, judge);
            judge.awaitSettled(Duration.ofMinutes(15));

            Verdict verdict = judge.verdict();
            List<Acceptance> accepted = sink.acceptances();
            long mostDigests = judge.count(DIGESTS_TO_ONE);
            long dropped =
                    judge.count("select count(*) from delivery.notice where state = 'SKIPPED' and reason = 'stale'");
            long early = digestsBeforeTheLastMessage(rig, accepted);
            int most = mostInAWindow(accepted);
            report.nothingLost(verdict)
                    .measured("at most %d digest for one person", mostDigests)
                    .measured("%,d stale ones dropped", dropped)
                    .measured("%d digests before the last of %,d follow-ups", early, PLANS)
                    .measured("%d in hand when the mail server had halted", inHand)
                    .measured("at most %,d mails in 10 s, the rate allows %,d", most, 10 * RATE)
                    .require(
                            "a second of the rate in hand",
                            inHand > RATE / 2 && inHand <= RATE + WORKERS * (Rig.CONNECTIONS + 1))
                    .require("at most one digest", mostDigests == 1)
                    .require("stale ones dropped", dropped == PLANS * (long) (Backlog.OF_A_PLAN - Backlog.FRESH))
                    .require("the rest sent", verdict.sent() == PLANS * (long) Backlog.FRESH)
                    .require("repeated 0", verdict.repeated() == 0)
                    .require("follow-ups first", early <= RATE)
                    .requireInTime("no 10 s above the rate", most <= 10 * RATE)
                    .done();
        }
    }

    /** What all have in hand is what they send at once when it goes on. */
    private static long whileItHalts(Sink sink, Judge judge) {
        CountDownLatch goOn = new CountDownLatch(1);
        sink.behave(Fault.at(Step.FINAL_DOT, mail -> {
            goOn.await();
            return Reaction.USUAL;
        }));
        AtomicLong before = new AtomicLong();
        await().atMost(Duration.ofMinutes(1)).during(Duration.ofSeconds(3)).until(() -> {
            long now = judge.count(IN_HAND);
            return now == before.getAndSet(now);
        });
        sink.behave(Fault.NONE);
        goOn.countDown();
        return before.get();
    }

    /** What one worker claims while another still sends its last follow-ups is a second of the rate at most. */
    private static long digestsBeforeTheLastMessage(Rig rig, List<Acceptance> accepted) {
        Set<String> digests = rig.owner()
                .withHandle(
                        handle -> new HashSet<>(handle.createQuery("select id::text from delivery.email where digest")
                                .mapTo(String.class)
                                .list()));
        Instant last = accepted.stream()
                .filter(mail -> !digests.contains(mail.email()))
                .map(Acceptance::acceptedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        return accepted.stream()
                .filter(mail ->
                        digests.contains(mail.email()) && mail.acceptedAt().isBefore(last))
                .count();
    }

    private static int mostInAWindow(List<Acceptance> accepted) {
        List<Instant> moments =
                accepted.stream().map(Acceptance::acceptedAt).sorted().collect(Collectors.toList());
        int most = 0;
        int from = 0;
        for (int i = 0; i < moments.size(); i++) {
            while (!moments.get(from).isAfter(moments.get(i).minus(WINDOW))) {
                from++;
            }
            most = Math.max(most, i - from + 1);
        }
        return most;
    }
}
