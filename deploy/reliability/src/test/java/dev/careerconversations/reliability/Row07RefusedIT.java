package dev.careerconversations.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class Row07RefusedIT {

    private static final int REFUSED = Size.of(1_000, 200);

    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

    @Test
    void a_refused_recipient_costs_one_attempt_and_nobody_elses_mail() {
        Report report = Report.row(
                7,
                "%,d recipients refused (550) while DATA gets 354, as many others".formatted(REFUSED),
                "every one FAILED with its reason, exactly one attempt each; the pool works on");
        try (report;
                Rig rig = Rig.open("row_7")) {
            Sink sink = rig.sink(Fault.at(Step.RECIPIENT, this::perhapsRefused));
            rig.seeds().followUps("refused", REFUSED);
            rig.seeds().followUps("good", REFUSED);
            Fleet fleet = rig.fleet(sink).with("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
            fleet.start(2);
            rig.judge().awaitSettled(Duration.ofMinutes(3));

            Verdict verdict = rig.judge().verdict();
            long failed = rig.judge().count("""
                    select count(*) from delivery.email e join delivery.notice n on n.email_id = e.id
                    where n.occurrence like 'refused%' and n.state = 'FAILED' and e.state = 'FAILED'
                        and e.reason like '%550%' and e.rendered is null""");
            report.nothingLost(verdict)
                    .measured(
                            "%,d FAILED with the server's words, %,d SENT, %d attempts on the most tried",
                            failed, verdict.sent(), most())
                    .require("every one FAILED with its reason", failed == REFUSED)
                    .require("one attempt each", attempts.size() == REFUSED && most() == 1)
                    .require("the others are sent", verdict.sent() == REFUSED)
                    .done();
            fleet.workers().forEach(Worker::stop);
            tellOperatorsAndNameNobody(fleet.workers().stream().map(Worker::log).collect(Collectors.joining()));
        }
    }

    private static void tellOperatorsAndNameNobody(String logs) {
        assertThat(logs).contains(": SENT", ": FAILED (REFUSED 550)");
        assertThat(logs.lines()).allSatisfy(line -> {
            assertThat(new JsonObject(line).getString("message")).isNotNull();
            assertThat(line).doesNotContainPattern("@|(?i)(manager|employee)[ -]\\d");
        });
    }

    private int most() {
        return attempts.values().stream().mapToInt(it -> it).max().orElse(0);
    }

    /** Nobody of these is there: neither whom it is to nor who gets a copy. */
    private Reaction perhapsRefused(ArrivingMail mail) {
        String recipient = mail.recipient();
        if (!recipient.startsWith("refused-")) {
            return Reaction.USUAL;
        }
        if (recipient.startsWith("refused-manager-")) {
            attempts.merge(recipient, 1, Integer::sum);
        }
        return Reaction.say("550 5.1.1 <" + recipient + ">: no such user");
    }
}
