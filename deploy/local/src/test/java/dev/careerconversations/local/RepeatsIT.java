package dev.careerconversations.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerconversations.backends.PostgresServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Repeats of a request under its {@code Idempotency-Key}, with two replicas, one of which is killed in the middle. */
class RepeatsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String NEW_PLAN =
            "{\"title\": \"Towards staff engineer\", \"manager\": {\"email\": \"marc@example.com\"}}";

    private static Stack stack;
    private static URI other;
    private static Service second;

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void start() throws Exception {
        Ports ports = FreePorts.settled();
        stack = TestStack.prepare("it-repeats");
        stack.startBackends();
        stack.startServices();
        second = stack.beginApi("second-api", ports, stack.oidc().issuerUrl()).awaitReady();
        other = URI.create("http://localhost:" + ports.api);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void another_replica_answers_a_repeat_like_the_first_and_a_request_killed_in_the_middle_is_carried_out_once()
            throws Exception {
        HttpResponse<byte[]> first = post(other, "/api/v1/plans", NEW_PLAN).join();
        HttpResponse<byte[]> repeat =
                post(stack.api(), "/api/v1/plans", NEW_PLAN).join();
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(repeat.statusCode()).isEqualTo(201);
        assertThat(repeat.body()).isEqualTo(first.body());

        String plan = first.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
        String notes = "/api/v1/plans/" + plan + "/private-notes";
        String again = UUID.randomUUID().toString();
        String note = "{\"text\": \"Written once\"}";
        try (Connection holder =
                stack.postgres().connectAs(PostgresServer.OWNER).getConnection()) {
            holder.setAutoCommit(false);
            try (var hold = holder.prepareStatement("select from career.conversation_plan where id = ? for update")) {
                hold.setObject(1, UUID.fromString(plan));
                hold.execute();
            }
            CompletableFuture<HttpResponse<byte[]>> killed = post(other, notes, note, again);
            await().atMost(PATIENCE).until(() -> locks(holder) == 1);
            assertThat(post(stack.api(), notes, note, again).join().statusCode())
                    .as("still running, on the other replica")
                    .isEqualTo(409);

            second.process().destroyForcibly().waitFor();
            assertThat(killed).failsWithin(PATIENCE);
            holder.rollback();
            await().atMost(PATIENCE).until(() -> locks(holder) == 0);
        }

        HttpResponse<byte[]> carriedOut = post(stack.api(), notes, note, again).join();
        HttpResponse<byte[]> asked = post(stack.api(), notes, note, again).join();

        assertThat(carriedOut.statusCode()).isEqualTo(201);
        assertThat(asked.body()).isEqualTo(carriedOut.body());
        String all = new String(get(notes).body(), UTF_8);
        assertThat(all.split("Written once", -1)).hasSize(2);
    }

    private CompletableFuture<HttpResponse<byte[]>> post(URI replica, String path, String body) {
        return post(replica, path, body, key);
    }

    private static CompletableFuture<HttpResponse<byte[]>> post(URI replica, String path, String body, String key) {
        HttpRequest request = request(replica, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> get(String path) throws Exception {
        return HTTP.send(request(stack.api(), path).build(), BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder request(URI replica, String path) {
        return HttpRequest.newBuilder(replica.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + stack.oidc().token("alice"));
    }

    /** How many requests with a key are being carried out. */
    private static int locks(Connection connection) throws Exception {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select count(*) from pg_locks where locktype = 'advisory' and granted")) {
            result.next();
            return result.getInt(1);
        }
    }
}
