package dev.careerconversations.worker.round;

import static dev.careerconversations.worker.support.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.backends.PostgresServer;
import dev.careerconversations.worker.ledger.Backlogs;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.ledger.Settled;
import dev.careerconversations.worker.ledger.Settlement;
import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Database.Started;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Person;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each series tells its own part of the backlog. */
@ExtendWith(Database.class)
class GaugesTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicBoolean gone = new AtomicBoolean();
    private Jdbi jdbi;
    private Story story;
    private Instant now;
    private Gauges gauges;
    private int people;

    @BeforeEach
    void a_worker(Started database, Jdbi worker, Story story) {
        this.jdbi = worker;
        this.story = story;
        now = worker.withHandle(handle ->
                handle.select("select now()").mapTo(Timestamp.class).one().toInstant());
        gauges = new Gauges(new Contract(worker), new Backlogs(unlessGone(database)), registry);
    }

    @Test
    void nothing_is_told_before_the_backlog_was_read() {
        assertThat(registry.getMeters())
                .hasSize(7)
                .allSatisfy(meter -> assertThat(registry.get(meter.getId().getName())
                                .tags(meter.getId().getTags())
                                .gauge()
                                .value())
                        .isNaN());
    }

    @Test
    void each_series_has_its_own_number(Started database) {
        settled(2, Settlement::failed);
        settled(3, Settlement::dead);
        quarantined(4);
        followUps(5, now.minus(Duration.ofMinutes(90)));
        followUps(6, now.minus(Duration.ofMinutes(30)));
        database.connectTo(PostgresServer.OPERATOR)
                .useHandle(handle -> handle.execute("select delivery.pause_sending('test')"));

        gauges.read();

        assertThat(value("worker.sending.stopped")).isEqualTo(1);
        assertThat(value("worker.emails.troubled", "state", "FAILED")).isEqualTo(2);
        assertThat(value("worker.emails.troubled", "state", "DEAD")).isEqualTo(3);
        assertThat(value("worker.emails.troubled", "state", "QUARANTINED")).isEqualTo(4);
        assertThat(value("worker.followups.late")).isEqualTo(5);
        assertThat(value("worker.due.backlog")).isEqualTo(11);
        assertThat(value("worker.due.oldest.seconds")).isBetween(5_400.0, 5_500.0);
    }

    @Test
    void there_is_no_number_where_the_backlog_cannot_be_read() {
        followUps(5, now);
        gauges.read();
        assertThat(value("worker.due.backlog")).isEqualTo(5);

        gone.set(true);
        gauges.read();

        assertThat(value("worker.due.backlog")).isNaN();
    }

    private Jdbi unlessGone(Started database) {
        return Jdbi.create(() -> {
            if (gone.get()) {
                throw new SQLException("gone");
            }
            return database.server().connectAs(PostgresServer.WORKER).getConnection();
        });
    }

    private void settled(int count, BiFunction<Claim, String, Settlement> settlement) {
        Ledger ledger = new Ledger(jdbi, Duration.ofSeconds(30));
        followUps(count, now);
        new Assembler(jdbi, 1_000).assemble(now);
        List<Settled> settled = ledger.claim(at(now), count).stream()
                .map(claim -> new Settled(claim, settlement.apply(claim, "550 no such user")))
                .toList();
        assertThat(ledger.settle(settled)).hasSize(count);
    }

    private void quarantined(int count) {
        followUps(count, now);
        new Assembler(jdbi, 1_000).assemble(now);
        story.owner()
                .useHandle(handle ->
                        handle.execute("update delivery.email set state = 'QUARANTINED' where state = 'QUEUED'"));
    }

    private void followUps(int count, Instant dueAt) {
        for (int i = 0; i < count; i++) {
            story.between(somebody(), somebody()).followUp("Thanks", "Text", dueAt);
        }
    }

    private Person somebody() {
        people++;
        return story.person("P" + people);
    }

    private double value(String name, String... tags) {
        return registry.get(name).tags(tags).gauge().value();
    }
}
