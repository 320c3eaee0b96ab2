package dev.careerconversations.worker.dispatch;

import static dev.careerconversations.worker.support.Story.NOW;

import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.FailingMailServer;
import dev.careerconversations.worker.support.Ledgers.EmailRow;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Person;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mail server that fails as it is told to, and emails for it. */
@ExtendWith(Database.class)
abstract class LaneStory {

    static final Duration LEASE = Duration.ofSeconds(30);
    static final Duration LONG = Duration.ofSeconds(60);

    final FailingMailServer server = new FailingMailServer();
    Jdbi jdbi;
    Story story;

    @BeforeEach
    final void a_database(Jdbi worker, Story story) {
        this.jdbi = worker;
        this.story = story;
    }

    @AfterEach
    final void no_server() {
        server.close();
    }

    final void due(int count) {
        Person bob = story.person("Bob");
        for (int i = 0; i < count; i++) {
            story.between(story.person("Alice" + i), bob).followUp("Thanks " + i, "Text", NOW);
        }
        new Assembler(jdbi, 1_000).assemble(NOW);
    }

    final long sent() {
        List<EmailRow> emails = story.emails();
        return emails.stream().filter(email -> email.state().equals("SENT")).count();
    }
}
