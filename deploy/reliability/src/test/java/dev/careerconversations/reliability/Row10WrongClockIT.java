package dev.careerconversations.reliability;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.generic.GenericType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What clock changes do to the schedule is the API's: ClockChangesTest of package schedule tells it for five zones. */
class Row10WrongClockIT {

    private static final int MAILS = Size.of(5_000, 300);
    private static final Duration SOON = Duration.ofSeconds(Size.of(30, 6));

    private static final String WAITING = "select count(*) from delivery.notice where state = 'PENDING'";

    @Test
    void workers_whose_clocks_are_an_hour_off_tell_nothing_early_and_nothing_twice() throws IOException {
        Report report = Report.row(
                10,
                "two workers' clocks are an hour off, one either way",
                "nothing early, nothing twice, nothing missed (database time decides)");
        try (report) {
            Optional<Path> library = library();
            if (library.isEmpty()) {
                report.measured("skipped: Debian's package faketime is not installed");
            }
            Assumptions.assumeTrue(library.isPresent(), "faketime is not installed");
            measure(report, library.get());
        }
    }

    private static void measure(Report report, Path library) {
        try (Rig rig = Rig.open("row_10")) {
            Sink sink = rig.sink(Fault.NONE);
            Fleet fleet = rig.fleet(sink)
                    .with("LD_PRELOAD", library.toString())
                    .with("FAKETIME_DONT_FAKE_MONOTONIC", "1")
                    .with("FAKETIME_FORCE_MONOTONIC_FIX", "0");
            Worker ahead = fleet.with("FAKETIME", "+3600s").begin();
            Worker behind = fleet.with("FAKETIME", "-3600s").begin();
            Fleet.awaitReady(ahead);
            Fleet.awaitReady(behind);
            rig.seeds().followUps("now", MAILS);
            rig.seeds().followUps("later", MAILS, Duration.ofMinutes(30));
            rig.seeds().followUps("soon", MAILS, SOON);
            await().atMost(Duration.ofMinutes(1)).until(() -> rig.judge().count(WAITING) == MAILS);
            rig.judge().awaitSettled(Duration.ofMinutes(2));

            Verdict verdict = rig.judge().verdict();
            Map<String, Instant> due = due(rig);
            long early = sink.acceptances().stream()
                    .filter(it -> it.begunAt().isBefore(due.get(it.email())))
                    .count();
            report.nothingLost(verdict)
                    .measured(
                            "early %d; %,d that are due in half an hour wait",
                            early, rig.judge().count(WAITING))
                    .require("nothing early", early == 0 && rig.judge().count(WAITING) == MAILS)
                    .require("nothing twice", verdict.repeated() == 0)
                    .require("nothing missed", verdict.due() == 2 * MAILS && verdict.allSent())
                    .done();
        }
    }

    private static Map<String, Instant> due(Rig rig) {
        return rig.owner()
                .withHandle(handle -> handle.createQuery(
                                "select email_id::text as email, due_at from delivery.notice where email_id is not null")
                        .setMapKeyColumn("email")
                        .setMapValueColumn("due_at")
                        .collectInto(new GenericType<Map<String, Instant>>() {}));
    }

    private static Optional<Path> library() throws IOException {
        try (Stream<Path> libraries =
                Files.find(Path.of("/usr/lib"), 3, (path, file) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
            return libraries.findFirst();
        }
    }
}
