package dev.careerconversations.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The services of the version before this one beside those of this one, on the schema of this one: as while a rollout lasts. They
 * are packaged by {@code deploy/local/previous}.
 */
class PreviousVersionIT {

    private static final Path PREVIOUS = Checkout.root().resolve("deploy/local/target/previous");

    @Test
    void while_a_rollout_lasts_both_versions_serve_and_send_and_nothing_is_sent_twice() throws Exception {
        assumeTrue(
                Files.exists(PREVIOUS.resolve("version")),
                "skipped: the previous version is not packaged, see deploy/local/previous");
        Console console = new Console(System.out);
        try (Stack stack = TestStack.start("it-previous")) {
            Ports own = FreePorts.settled();
            Service worker = previous(
                    stack,
                    "reminder-worker",
                    own.worker,
                    with(stack.environments().ofWorker(), "QUARKUS_HTTP_PORT", String.valueOf(own.worker)));
            Service api = previous(
                    stack,
                    "api-service",
                    own.api,
                    with(
                            stack.environments().ofApi(own.api, stack.oidc().issuerUrl()),
                            "QUARKUS_FLYWAY_MIGRATE_AT_START",
                            "false"));

            assertThat(new Demo(stack, console, URI.create("http://localhost:" + own.api)).play())
                    .as("the previous version tells the story, on the new schema")
                    .isTrue();
            stack.mail().clear();
            assertThat(new Demo(stack, console).play()).as("so does this one").isTrue();
            ManyReminders.areEachSentOnce(stack);

            assertThat(ManyReminders.sentBy(worker)).isPositive();
            assertThat(ManyReminders.sentBy(stack.workerService())).isPositive();
            assertThat(api.process().isAlive()).isTrue();
        }
    }

    /** It may have its health on its one port. */
    private static Service previous(Stack stack, String name, int port, Map<String, String> environment)
            throws InterruptedException {
        Service service = Service.start(
                PREVIOUS, name, port, environment, stack.directory().resolve("previous-" + name + ".log"));
        stack.adopt(service.process());
        return service.awaitReady();
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        environment.put(name, value);
        return environment;
    }
}
