package dev.careerconversations.worker.operator;

import static dev.careerconversations.worker.support.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.backends.PostgresServer;
import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Database.Started;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Conversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The SQL of docs/operations.md does what the page says, as the role that it names. */
@ExtendWith(Database.class)
class OperationsPageTest {

    private static final Path PAGE = Path.of("../docs/operations.md");
    private static final Pattern SQL = Pattern.compile("^```sql\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern ID = Pattern.compile("'([0-9a-f-]{36})'");

    @Test
    void every_statement_of_the_page_works_and_every_action_is_recorded(Started database, Jdbi worker, Story story)
            throws IOException {
        String page = Files.readString(PAGE);
        List<UUID> ids = ID.matcher(page)
                .results()
                .map(id -> UUID.fromString(id.group(1)))
                .distinct()
                .toList();
        assertThat(ids).as("one to retry, one to discard").hasSize(2);
        ids.forEach(id -> troubled(worker, story, id));

        List<String> modes = new ArrayList<>();
        Jdbi operator = database.connectTo(PostgresServer.OPERATOR);
        for (MatchResult block : SQL.matcher(page).results().toList()) {
            for (String statement : block.group(1).split(";\\s*")) {
                operator.useHandle(
                        handle -> assertThat(handle.select(statement).mapToMap().list())
                                .as(statement)
                                .isNotEmpty());
                modes.add(mode(operator));
            }
        }

        assertThat(modes.stream().distinct()).containsExactly("RUNNING", "PAUSED", "DRAINING");
        assertThat(modes).endsWith("RUNNING", "RUNNING");
        assertThat(story.emails()).extracting(email -> email.state()).containsExactlyInAnyOrder("QUEUED", "DISCARDED");
        assertThat(recorded(operator)).containsExactly("RETRY", "DISCARD", "PAUSE", "DRAIN", "RESUME");
    }

    private static void troubled(Jdbi worker, Story story, UUID id) {
        Conversation conversation = story.between(
                story.person("Alice" + id), story.person("Bob" + id, "bob" + id + "@example.com", "UTC", "en"));
        UUID notice = conversation.followUp("Thank you", "Text", NOW);
        new Assembler(worker, 1_000).assemble(NOW);
        UUID made = story.emailOf(notice).id();
        story.owner().useTransaction(handle -> {
            handle.execute("update delivery.notice set state = 'FAILED', email_id = null where id = ?", notice);
            handle.execute(
                    "update delivery.email set id = ?, state = 'FAILED', settled_at = now() where id = ?", id, made);
            handle.execute("update delivery.notice set email_id = ? where id = ?", id, notice);
        });
    }

    private static String mode(Jdbi operator) {
        return operator.withHandle(handle -> handle.select("select mode from delivery.sending_v1")
                .mapTo(String.class)
                .one());
    }

    private static List<String> recorded(Jdbi operator) {
        return operator.withHandle(
                handle -> handle.select("select action from delivery.operation_v1 order by performed_at")
                        .mapTo(String.class)
                        .list());
    }
}
