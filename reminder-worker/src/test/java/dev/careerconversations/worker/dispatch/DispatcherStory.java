package dev.careerconversations.worker.dispatch;

import static dev.careerconversations.worker.support.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.backends.MailCatcher;
import dev.careerconversations.worker.compose.Composed;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Deaths;
import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.smtp.MailServer;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Ledgers.EmailRow;
import dev.careerconversations.worker.support.MailServers;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mail server that is well, and emails for it. */
@ExtendWith(Database.class)
abstract class DispatcherStory {

    /** After the database's own time, by which settlements reckon. */
    static final Instant LATER = Instant.parse("2126-01-01T00:00:00Z");

    static final Deaths DEATHS = new Deaths(3, Duration.ofMinutes(5));

    Jdbi worker;
    Story story;
    MailCatcher catcher;

    @BeforeEach
    final void a_mail_server(Jdbi worker, Story story) {
        this.worker = worker;
        this.story = story;
        catcher = MailCatcher.start(0, 0, mail -> {});
    }

    @AfterEach
    final void no_mail_server() {
        catcher.close();
    }

    List<UUID> due(int count) {
        Person bob = story.person("Bob");
        List<UUID> notices = IntStream.range(0, count)
                .mapToObj(i -> story.between(story.person("Alice" + i), bob).followUp("Thanks " + i, "Text", NOW))
                .toList();
        new Assembler(worker, 1_000).assemble(NOW);
        assertThat(story.emails()).extracting(EmailRow::state).hasSize(count).containsOnly("QUEUED");
        return notices;
    }

    Worker dispatcher(Function<List<Claim>, Map<UUID, Composed>> composer) {
        return Worker.with(worker, Duration.ofSeconds(30), 4, composer, server());
    }

    MailServer server() {
        return MailServers.at(catcher.smtpPort());
    }
}
