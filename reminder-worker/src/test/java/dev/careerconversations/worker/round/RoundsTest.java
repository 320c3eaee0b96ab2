package dev.careerconversations.worker.round;

import static dev.careerconversations.worker.support.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.backends.PostgresServer;
import dev.careerconversations.worker.dispatch.Dispatcher;
import dev.careerconversations.worker.dispatch.Preparation;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.ledger.Standings;
import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Database.Started;
import dev.careerconversations.worker.support.Ledgers.EmailRow;
import dev.careerconversations.worker.support.MailServers;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Person;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a round does of itself, and counts: nothing is sent meanwhile. */
@ExtendWith(Database.class)
class RoundsTest {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final WorkerConfig config = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(WorkerConfig.class)
            .withDefaultValues(Map.of(
                    "worker.frontend-url",
                    "https://careers.example.com",
                    "worker.links-url",
                    "https://api.example.com"))
            .build()
            .getConfigMapping(WorkerConfig.class);
    private Jdbi jdbi;
    private Story story;
    private Ledger ledger;
    private Dispatcher dispatcher;

    @BeforeEach
    void a_worker_that_is_paused(Started database, Jdbi worker, Story story) {
        this.jdbi = worker;
        this.story = story;
        database.connectTo(PostgresServer.OPERATOR)
                .useHandle(handle -> handle.execute("select delivery.pause_sending('test')"));
        ledger = new Ledger(jdbi, LEASE);
        dispatcher = new Dispatcher(
                ledger,
                LEASE,
                new Preparation(ledger, claims -> Map.of(), domain -> Duration.ZERO),
                new Standings(jdbi),
                List.of(MailServers.at(1)),
                new Dispatcher.Settings(1, 20, Duration.ofMinutes(1)),
                new Metrics(new SimpleMeterRegistry()));
    }

    @AfterEach
    void no_worker() {
        dispatcher.close();
    }

    @Test
    void leases_that_a_dead_worker_left_are_counted_when_they_are_taken_back() {
        claimedByADeadWorker(3);

        rounds(new Standings(jdbi)).rounds();

        assertThat(story.emails()).extracting(EmailRow::state).hasSize(3).containsOnly("QUEUED");
        assertThat(count("worker.leases.expired")).isEqualTo(3);
        assertThat(count("worker.rounds", "outcome", "completed"))
                .as("one that found something to do, one that did not")
                .isEqualTo(2);
        assertThat(count("worker.rounds", "outcome", "cut short")).isZero();
    }

    @Test
    void a_round_without_a_database_is_cut_short() {
        Standings gone = new Standings(Jdbi.create(() -> {
            throw new SQLException("gone");
        }));

        rounds(gone).rounds();

        assertThat(count("worker.rounds", "outcome", "cut short")).isEqualTo(1);
        assertThat(count("worker.rounds", "outcome", "completed")).isZero();
    }

    private void claimedByADeadWorker(int count) {
        Person bob = story.person("Bob");
        for (int i = 0; i < count; i++) {
            story.between(story.person("Alice" + i), bob).followUp("Thanks", "Text", LONG_AGO);
        }
        new Assembler(jdbi, 1_000).assemble(LONG_AGO);
        assertThat(new Ledger(jdbi, LEASE).claim(at(LONG_AGO), 10)).hasSize(count);
    }

    private Rounds rounds(Standings standings) {
        return new Rounds(
                new Contract(jdbi),
                standings,
                ledger,
                new Assembler(jdbi, 1_000),
                dispatcher,
                config,
                new Pulse(config, dispatcher),
                new Metrics(registry));
    }

    private double count(String name, String... tags) {
        return registry.get(name).tags(tags).counter().count();
    }
}
