package dev.careerconversations.worker.support;

import dev.careerconversations.backends.MailCatcher;
import dev.careerconversations.backends.PostgresServer;
import dev.careerconversations.worker.compose.Composer;
import dev.careerconversations.worker.dispatch.Dispatcher;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.smtp.MailServer;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;

/** A test of the worker against a real database and a real mail server; each begins with an empty schedule. */
@QuarkusTestResource(Backends.class)
public abstract class WorkerTest {

    /** The moment that the tests hand in as the database's time. */
    protected static final Instant NOW = Instant.parse("2026-03-12T08:00:00Z");

    protected PostgresServer postgres;
    protected MailCatcher mail;

    /** Connects as the worker. */
    @Inject
    protected Jdbi jdbi;

    @Inject
    protected Assembler assembler;

    @Inject
    protected Ledger ledger;

    @Inject
    protected Composer composer;

    @Inject
    protected MailServer mailServer;

    protected Schedule schedule;

    @BeforeEach
    void emptySchedule() {
        schedule = new Schedule(Jdbi.create(postgres.connectAs(PostgresServer.OWNER)), NOW);
        schedule.clear();
        mail.clear();
    }

    /** Assembles and sends everything that is due. */
    protected void workOff() {
        workOff(mailServer, NOW);
    }

    protected void workOff(MailServer server, Instant now) {
        assembler.assemble(now);
        dispatch(server, now);
    }

    protected void dispatch(MailServer server, Instant now) {
        try (Dispatcher dispatcher = new Dispatcher(ledger, composer, server, 2, 50)) {
            while (dispatcher.dispatch(now) > 0) {
                // until nothing is waiting
            }
        }
    }

    /** Returns a mail server on localhost that speaks without TLS. */
    protected static MailServer localhost(int port) {
        return new MailServer(
                "localhost",
                port,
                null,
                null,
                false,
                "DISABLED",
                "careers@example.com",
                Duration.ofSeconds(2),
                Duration.ofSeconds(5));
    }
}
