package dev.careerconversations.reliability;

import static org.awaitility.Awaitility.await;

import dev.careerconversations.backends.Certificates;
import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

class Row17GuardedServerIT {

    private static final int MAILS = Size.of(1_000, 100);
    private static final String USER = "careers";
    private static final String SECRET = "correct horse";

    private final Report report = Report.row(
            17,
            "TLS and authentication required by the server; wrong password; expired certificate",
            "a clear state and metric, nothing lost, all delivered after the repair");

    @Test
    void what_a_guarded_server_does_not_take_waits_for_the_repair() {
        try (report;
                Rig rig = Rig.open("row_17")) {
            Certificates certificates = new Certificates(rig.directory());
            Guarded valid = new Guarded(certificates.valid(), USER, SECRET);
            Guarded expired = new Guarded(certificates.expired(), USER, SECRET);
            Sink sink = rig.sink(Fault.NONE, valid);
            Fleet fleet = rig.fleet(sink)
                    .withOption("-Djavax.net.ssl.trustStore=" + certificates.trusted())
                    .withOption("-Djavax.net.ssl.trustStorePassword=" + Certificates.PASSWORD)
                    .with("QUARKUS_MAILER_USERNAME", USER);
            rig.seeds().followUps("a", MAILS);

            fleet.with("QUARKUS_MAILER_START_TLS", "DISABLED").with("QUARKUS_MAILER_PASSWORD", SECRET);
            seeTrouble(rig, fleet.begin(), "TLS is missing", "530");
            fleet.with("QUARKUS_MAILER_START_TLS", "REQUIRED").with("QUARKUS_MAILER_PASSWORD", "wrong");
            seeTrouble(rig, fleet.begin(), "the password is wrong", "535");
            fleet.with("QUARKUS_MAILER_PASSWORD", SECRET);
            sink.guard(expired);
            seeTrouble(rig, fleet.begin(), "the certificate has expired", "validity check failed");
            sink.guard(valid);
            fleet.start();
            rig.judge().awaitSettled(Duration.ofMinutes(3));

            Verdict verdict = rig.judge().verdict();
            report.nothingLost(verdict)
                    .require("nothing repeated", verdict.repeated() == 0)
                    .require("all delivered after the repair", verdict.allSent())
                    .done();
        }
    }

    /** The server's state is for all workers to see, and this one's metric says the same; no mail pays for it. */
    private void seeTrouble(Rig rig, Worker worker, String what, String word) {
        Fleet.awaitReady(worker);
        String state = awaitState(rig, word);
        String metric = worker.metrics()
                .lines()
                .filter(line -> line.startsWith("worker_mail_server_well{"))
                .findFirst()
                .orElse("no metric");
        long untouched = rig.judge()
                .count("select count(*) from delivery.notice where state in ('PENDING', 'QUEUED', 'SENDING')");
        report.measured("%s: “%s”, metric %s", what, state, metric.substring(metric.lastIndexOf(' ') + 1))
                .require(what + ": a clear state", state.contains(word))
                .require(what + ": a metric", metric.endsWith(" 0.0"))
                .require(what + ": all mail waits", untouched == MAILS);
        worker.stop();
        // Whoever repairs a server does not wait for the next trial either.
        rig.owner().useHandle(handle -> handle.execute("delete from delivery.mail_server"));
    }

    private static String awaitState(Rig rig, String word) {
        try {
            return await().atMost(Duration.ofSeconds(60)).until(() -> state(rig), state -> state.contains(word));
        } catch (ConditionTimeoutException e) {
            return state(rig);
        }
    }

    private static String state(Rig rig) {
        return rig.owner()
                .withHandle(handle -> handle.createQuery("select reason from delivery.mail_server")
                        .mapTo(String.class)
                        .findFirst()
                        .orElse("well"));
    }
}
