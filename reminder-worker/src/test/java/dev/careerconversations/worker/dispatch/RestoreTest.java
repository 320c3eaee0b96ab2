package dev.careerconversations.worker.dispatch;

import static dev.careerconversations.worker.support.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.careerconversations.backends.CaughtMail;
import dev.careerconversations.backends.MailCatcher;
import dev.careerconversations.backends.PostgresServer;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.support.BackupCommands;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.MailServers;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Conversation;
import dev.careerconversations.worker.support.Story.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A worker on a copy of the database: what was settled is not repeated, and what waited goes out. */
class RestoreTest {

    @Test
    void on_a_copy_of_the_database_a_worker_goes_on_and_repeats_nothing_that_was_settled() throws Exception {
        try (PostgresServer server = PostgresServer.start(Path.of("target/postgres-restored"), 0)) {
            goesOnAfter(server, () -> {
                connect(url(server, "postgres"), "postgres")
                        .useHandle(handle -> handle.execute(
                                "create database restored template career_conversations strategy file_copy"));
                return url(server, "restored");
            });
        }
    }

    @Test
    void what_the_documented_commands_restore_on_another_server_is_such_a_copy() throws Exception {
        BackupCommands commands = BackupCommands.documented();
        assumeTrue(commands.canRun(), "skipped: no pg_dump of PostgreSQL 18 or newer to back up with");
        try (PostgresServer server = PostgresServer.start(Path.of("target/postgres-dumped"), 0);
                PostgresServer empty = PostgresServer.start(Path.of("target/postgres-empty"), 0)) {
            connect(url(empty, "postgres"), "postgres").useHandle(handle -> {
                handle.execute("drop database career_conversations");
                for (String role : PostgresServer.ROLES) {
                    handle.execute("drop role " + role);
                }
            });

            goesOnAfter(server, () -> {
                commands.backUp(server.port());
                commands.restore(empty.port());
                return empty.jdbcUrl();
            });
        }
    }

    @Test
    void what_the_documented_statement_withholds_is_not_sent_and_what_is_due_later_is() throws Exception {
        try (PostgresServer server = PostgresServer.start(Path.of("target/postgres-withheld"), 0);
                MailCatcher catcher = MailCatcher.start(0, 0, mail -> {})) {
            Database.migrate(server);
            Jdbi owner = connect(server.jdbcUrl(), PostgresServer.OWNER);
            Story story = new Story(owner);
            Person bob = story.person("Bob");
            UUID queued = story.between(story.person("Alice"), bob)
                    .followUp("An email already", "Text", NOW.minusSeconds(20));
            Jdbi worker = connect(server.jdbcUrl(), PostgresServer.WORKER);
            new Assembler(worker, 100).assemble(NOW);
            UUID pending =
                    story.between(story.person("Carol"), bob).followUp("Not yet one", "Text", NOW.minusSeconds(10));
            UUID later = story.between(story.person("Dave"), bob).followUp("Due later", "Text", NOW);

            String statement = BackupCommands.withholding(NOW.minusSeconds(10));
            owner.useHandle(handle -> handle.execute(statement));
            round(worker, catcher);

            assertThat(catcher.received()).hasSize(1);
            assertThat(story.notice(later).state()).isEqualTo("SENT");
            assertThat(story.notice(queued).state()).isEqualTo("SKIPPED");
            assertThat(story.notice(pending).state()).isEqualTo("SKIPPED");
        }
    }

    private static void goesOnAfter(PostgresServer server, Copy copy) throws Exception {
        try (MailCatcher catcher = MailCatcher.start(0, 0, mail -> {})) {
            Database.migrate(server);
            Story story = new Story(connect(server.jdbcUrl(), PostgresServer.OWNER));
            Conversation conversation = story.between(story.person("Alice"), story.person("Bob"));
            UUID told = conversation.followUp("Told before", "Text", NOW);
            round(connect(server.jdbcUrl(), PostgresServer.WORKER), catcher);
            assertThat(story.notice(told).state()).isEqualTo("SENT");
            UUID waiting = conversation.overdue("Waits", NOW);
            catcher.clear();

            String url = copy.made();
            round(connect(url, PostgresServer.WORKER), catcher);

            Story restored = new Story(connect(url, PostgresServer.OWNER));
            assertThat(catcher.received())
                    .extracting(CaughtMail::messageId)
                    .containsExactly("<" + restored.emailOf(waiting).id() + "@example.com>");
            assertThat(restored.notice(told)).isEqualTo(story.notice(told));
        }
    }

    private static void round(Jdbi worker, MailCatcher catcher) {
        new Assembler(worker, 100).assemble(NOW);
        try (Worker dispatcher =
                Worker.with(worker, Duration.ofSeconds(30), 1, Mails::of, MailServers.at(catcher.smtpPort()))) {
            dispatcher.dispatch(NOW);
        }
    }

    /** Without a pool: whoever stays connected keeps the database from being copied. */
    private static Jdbi connect(String url, String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role);
        source.setPassword("any");
        return Ledger.connectedTo(source);
    }

    private static String url(PostgresServer server, String database) {
        return server.jdbcUrl().replace(PostgresServer.DATABASE, database);
    }

    /** Makes a copy of the database, and says where it is. */
    private interface Copy {
        String made() throws IOException, InterruptedException;
    }
}
