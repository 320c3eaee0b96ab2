package dev.careerconversations.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.careerconversations.backends.NodeProject;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Two conversations of one employee, from March to November, over both clock changes of the year, on the packaged services: what
 * arrives in each mailbox is compared with what product rule "Emails" promises, mail by mail and to the minute.
 */
class JourneysIT {

    private static final Path DIRECTORY = Path.of("target/it-journeys").toAbsolutePath();

    @Test
    void two_conversations_of_a_year_mail_what_was_promised_when_it_was_promised() throws Exception {
        Optional<Path> library = SetClock.library();
        String skipped = "skipped: two conversations of a year, as node, npm or Debian's package faketime is not there";
        if (!NodeProject.isNodeThere() || library.isEmpty()) {
            say(skipped);
        }
        assumeTrue(NodeProject.isNodeThere() && library.isPresent(), skipped);
        Files.createDirectories(DIRECTORY);
        Path offset = DIRECTORY.resolve("clock");
        Files.writeString(offset, "+0");
        Frontend.install();
        Frontend.project(Map.of()).run("node_modules/.bin/tsc");

        try (SetClock stack = SetClock.start(library.orElseThrow(), offset, DIRECTORY)) {
            NodeProject traveller = Frontend.project(Map.of(
                    "CAREER_SERVICE", stack.service(),
                    "CAREER_CHECKED", stack.service(),
                    "CAREER_TOKENS", stack.tokens(),
                    "CAREER_CLOCK", offset.toString(),
                    "CAREER_MAIL", stack.mail().toString()));
            String printed = traveller.run("node", "target/journeys/main.js");

            say(printed.strip());
            assertThat(printed).contains("as promised");
        }
    }

    private static void say(String line) {
        new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8)).say(line);
    }
}
