package dev.careerconversations.reliability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class Row02LoadIT {

    private static final int WORKERS = Size.of(8, 4);
    private static final int MAILS = Size.of(100_000, 3_000);

    /** What every worker has taken is sent by then; what happens after it is the end of the work, not idleness. */
    private static final double STEADY = 0.9;

    /** The workers have just begun, all on the same processors: the first mail of each takes some two seconds of one. */
    private static final Duration COLD = Duration.ofSeconds(10);

    private static final Duration IDLE = Duration.ofSeconds(3);

    @Test
    void nothing_is_lost_or_repeated_and_nobody_is_idle_when_all_is_due_at_once() {
        Report report = Report.row(
                2,
                "%d workers, %,d due at once, no fault".formatted(WORKERS, MAILS),
                "lost 0, repeated 0; no worker idle while work waits");
        try (report;
                Rig rig = Rig.open("row_2")) {
            // Each has a server of its own, so that the servers' logs tell when a worker has sent nothing.
            List<Sink> sinks = new ArrayList<>();
            Fleet fleet = null;
            List<Worker> workers = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                Sink sink = rig.sink(Fault.NONE);
                sinks.add(sink);
                if (fleet == null) {
                    fleet = rig.fleet(sink);
                }
                fleet.sendTo(sink);
                workers.add(fleet.begin());
            }
            workers.forEach(Fleet::awaitReady);
            rig.seeds().followUps("a", MAILS);
            rig.judge().awaitSettled(Duration.ofMinutes(10));

            Verdict verdict = rig.judge().verdict();
            List<List<Acceptance>> logs = sinks.stream().map(Sink::acceptances).toList();
            List<Instant> moments = logs.stream()
                    .flatMap(List::stream)
                    .map(Acceptance::acceptedAt)
                    .sorted()
                    .toList();
            Instant begin = moments.get(0);
            Instant end = moments.get((int) (STEADY * moments.size()) - 1);
            Duration cold = longest(logs, log -> Duration.between(begin, first(log, end)));
            Duration idle = longest(logs, log -> longestGap(log, end));
            double seconds = Duration.between(begin, end).toMillis() / 1000.0;
            report.nothingLost(verdict)
                    .measured(
                            "%,.0f mails a second; the last worker's first mail %.1f s after that of the first, longest rest since then %.1f s",
                            STEADY * MAILS / seconds, cold.toMillis() / 1000.0, idle.toMillis() / 1000.0)
                    .require("repeated 0", verdict.repeated() == 0)
                    .require("all sent", verdict.allSent())
                    .requireInTime("no worker idle before its first mail", cold.compareTo(COLD) <= 0)
                    .requireInTime("no worker idle", idle.compareTo(IDLE) <= 0)
                    .done();
        }
    }

    private static Duration longest(List<List<Acceptance>> logs, Function<List<Acceptance>, Duration> of) {
        return logs.stream().map(of).max(Duration::compareTo).orElseThrow();
    }

    private static Instant first(List<Acceptance> log, Instant otherwise) {
        return log.isEmpty() ? otherwise : log.get(0).acceptedAt();
    }

    private static Duration longestGap(List<Acceptance> log, Instant end) {
        Duration longest = Duration.ZERO;
        Instant last = first(log, end);
        List<Instant> moments = new ArrayList<>(log.stream()
                .map(Acceptance::acceptedAt)
                .filter(it -> it.isBefore(end))
                .toList());
        moments.add(end);
        for (Instant moment : moments) {
            Duration gap = Duration.between(last, moment);
            longest = gap.compareTo(longest) > 0 ? gap : longest;
            last = moment;
        }
        return longest;
    }
}
