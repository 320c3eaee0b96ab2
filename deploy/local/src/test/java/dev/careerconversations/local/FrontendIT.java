package dev.careerconversations.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.careerconversations.backends.NodeProject;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a frontend team does, on the packaged services: installs the packed TypeScript client, compiles against it under
 * {@code strict}, and calls every operation, with each request and answer held against the OpenAPI document.
 */
class FrontendIT {

    private static final Path DOCUMENT = Checkout.root().resolve("docs/openapi.yaml");
    private static final Map<String, String> addresses = new HashMap<>();
    private static final NodeProject frontend = Frontend.project(addresses);

    private static Stack stack;
    private static Prism prism;
    private static Guide guide;
    private static String operations = "the operations failed";

    @BeforeAll
    static void start() throws Exception {
        String skipped =
                "skipped: the TypeScript client is neither built nor tested, as node and npm are not on the PATH";
        if (!NodeProject.isNodeThere()) {
            say(skipped);
        }
        assumeTrue(NodeProject.isNodeThere(), skipped);
        guide = Guide.read();
        CompletableFuture<Void> packages = CompletableFuture.runAsync(Frontend::install);
        try {
            stack = TestStack.start("it-frontend");
        } finally {
            packages.join();
        }
        prism = Prism.start(frontend, DOCUMENT, stack);
        addresses.put("CAREER_SERVICE", stack.api().toString());
        addresses.put("CAREER_CHECKED", prism.uri().toString());
        addresses.put("CAREER_TOKENS", stack.oidc().tokenUrl());
        writeGuide();
        frontend.run("node_modules/.bin/tsc");
    }

    @AfterAll
    static void stop() {
        if (prism != null) {
            say("TypeScript client: %s; %d requests through Prism, %d violations of the document"
                    .formatted(operations, prism.requests(), prism.violations().size()));
            prism.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void every_operation_succeeds_through_the_client_and_nothing_breaks_the_document() {
        String printed = frontend.run("node", "--test", "target/all.test.js");

        operations = printed.lines()
                .filter(line -> line.contains("operations succeeded"))
                .map(line -> line.replaceFirst("^\\W*", ""))
                .findFirst()
                .orElseThrow();
        assertNothingBroken();
    }

    @Test
    void what_breaks_the_document_is_noticed() throws Exception {
        HttpRequest untyped = HttpRequest.newBuilder(prism.uri().resolve("/api/v1/plans"))
                .header("Authorization", "Bearer " + stack.oidc().token("alice"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"title\": 7}"))
                .build();

        List<String> noticed =
                prism.whileNoticing(() -> HttpClient.newHttpClient().send(untyped, BodyHandlers.ofString()));

        assertThat(noticed).hasSize(1);
    }

    @Test
    void the_snippets_of_the_guide_compile_run_and_print_what_it_says() {
        String printed = frontend.run("node", "target/generated/guide.js");

        assertThat(guide.languages()).containsExactly("sh", "text", "ts");
        assertThat(printed).isNotBlank().isEqualTo(guide.joined("text"));
        assertNothingBroken();
    }

    private static void assertNothingBroken() {
        assertThat(prism.requests()).isPositive();
        assertThat(prism.violations()).isEmpty();
    }

    /** The guide's addresses are those of the local stack's usual ports. */
    private static void writeGuide() throws Exception {
        Path program = frontend.folder().resolve("src/generated/guide.ts");
        Files.createDirectories(program.getParent());
        Files.writeString(
                program,
                guide.joined("ts")
                        .replace(
                                "http://localhost:18080/default/token",
                                stack.oidc().tokenUrl())
                        .replace("http://localhost:8080", prism.uri().toString()));
    }

    private static void say(String line) {
        new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8)).say(line);
    }
}
