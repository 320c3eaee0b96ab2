package dev.careerconversations.worker.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.worker.support.Database;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators are told that this worker did. */
class MetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Metrics metrics = new Metrics(registry);

    @Test
    void what_has_not_happened_yet_is_told_as_none() {
        assertThat(count("worker.emails.settled", "state", "SENT")).isZero();
        assertThat(count("worker.emails.settled", "state", "FAILED")).isZero();
        assertThat(count("worker.emails.settled", "state", "DEAD")).isZero();
        assertThat(count("worker.emails.settled", "state", "QUEUED")).isZero();
        assertThat(count("worker.emails.failed", "reason", "REFUSED 550")).isZero();
        assertThat(count("worker.emails.repeated")).isZero();
        assertThat(count("worker.leases.expired")).isZero();
        assertThat(count("worker.rounds", "outcome", "completed")).isZero();
        assertThat(count("worker.rounds", "outcome", "cut short")).isZero();
        assertThat(registry.get("worker.smtp").timer().count()).isZero();
        assertThat(registry.get("worker.database").timer().count()).isZero();
    }

    @Test
    void settled_emails_are_counted_by_state_and_the_failed_by_reason() {
        settled(1, "QUEUED", "PUT_OFF 450");
        settled(2, "FAILED", "REFUSED 550");
        settled(3, "DEAD", "PUT_OFF 451");
        settled(4, "FAILED", "REFUSED 552");
        settled(5, "DEAD", "REFUSED 550");
        settled(9, "SENT", "ACCEPTED 250");

        assertThat(count("worker.emails.settled", "state", "QUEUED")).isEqualTo(1);
        assertThat(count("worker.emails.settled", "state", "FAILED")).isEqualTo(6);
        assertThat(count("worker.emails.settled", "state", "DEAD")).isEqualTo(8);
        assertThat(count("worker.emails.settled", "state", "SENT")).isEqualTo(9);
        assertThat(count("worker.emails.failed", "reason", "PUT_OFF 451")).isEqualTo(3);
        assertThat(count("worker.emails.failed", "reason", "REFUSED 552")).isEqualTo(4);
        assertThat(count("worker.emails.failed", "reason", "REFUSED 550")).isEqualTo(7);
        assertThat(registry.get("worker.emails.failed").counters())
                .as("neither what is tried again nor what is sent")
                .hasSize(3);
    }

    @Test
    void answers_are_timed_and_of_them_repeats_counted() {
        metrics.answered(false, Duration.ofMillis(700));
        metrics.answered(true, Duration.ofMillis(300));
        metrics.answered(true, Duration.ofSeconds(2));

        Timer smtp = registry.get("worker.smtp").timer();
        assertThat(smtp.count()).isEqualTo(3);
        assertThat(smtp.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(3_000);
        assertThat(within(smtp, Duration.ofMillis(250))).isZero();
        assertThat(within(smtp, Duration.ofMillis(500))).isEqualTo(1);
        assertThat(within(smtp, Duration.ofSeconds(1))).isEqualTo(2);
        assertThat(within(smtp, Duration.ofMillis(2_500))).isEqualTo(3);
        assertThat(count("worker.emails.repeated")).isEqualTo(2);
    }

    @Test
    void leases_and_rounds_are_counted() {
        metrics.leasesExpired(4);
        metrics.leasesExpired(0);
        metrics.leasesExpired(3);
        metrics.roundCompleted();
        metrics.roundCompleted();
        metrics.roundCutShort();

        assertThat(count("worker.leases.expired")).isEqualTo(7);
        assertThat(count("worker.rounds", "outcome", "completed")).isEqualTo(2);
        assertThat(count("worker.rounds", "outcome", "cut short")).isEqualTo(1);
    }

    @Test
    void each_mail_server_is_well_or_not() {
        metrics.wellness("mail:587", true);
        metrics.wellness("relay:25", false);
        assertThat(well("mail:587")).isEqualTo(1);
        assertThat(well("relay:25")).isZero();

        metrics.wellness("mail:587", false);
        metrics.wellness("relay:25", true);
        assertThat(well("mail:587")).isZero();
        assertThat(well("relay:25")).isEqualTo(1);
    }

    @Test
    @ExtendWith(Database.class)
    void statements_are_timed(Jdbi jdbi) {
        jdbi.setSqlLogger(metrics);

        jdbi.useHandle(handle -> {
            handle.execute("select 1");
            handle.execute("select 2");
        });

        Timer database = registry.get("worker.database").timer();
        assertThat(database.count()).isEqualTo(2);
        assertThat(database.totalTime(TimeUnit.NANOSECONDS))
                .isBetween(1_000.0, (double) Duration.ofSeconds(30).toNanos());
    }

    private void settled(int times, String state, String outcome) {
        for (int i = 0; i < times; i++) {
            metrics.settled(state, outcome);
        }
    }

    private double count(String name, String... tags) {
        return registry.get(name).tags(tags).counter().count();
    }

    private double well(String server) {
        return registry.get("worker.mail.server.well")
                .tag("server", server)
                .gauge()
                .value();
    }

    private static double within(Timer timer, Duration bucket) {
        return Arrays.stream(timer.takeSnapshot().histogramCounts())
                .filter(counted -> counted.bucket(TimeUnit.MILLISECONDS) == bucket.toMillis())
                .mapToDouble(CountAtBucket::count)
                .findFirst()
                .orElseThrow();
    }
}
