package dev.careerconversations.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.careerconversations.backends.DemoPerson;
import dev.careerconversations.backends.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The API as the manifests run it: the migration as a process of its own, replicas that leave it to that, logs as JSON, and an end. */
class DeployedApiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What Kubernetes leaves it, of 30 s, after those in which it goes on serving. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void replicas_wait_for_the_migration_which_may_run_twice_and_twice_at_once() throws Exception {
        Ports ports = FreePorts.settled();
        try (Stack stack = TestStack.prepare("it-migration")) {
            stack.startBackends();
            try (Service api = replica(stack, ports)) {
                URI ready = api.management().resolve("/q/health/ready");
                await().atMost(PATIENCE).until(() -> status(api.management().resolve("/q/health/live")) == 200);
                assertThat(status(ready)).isEqualTo(503);
                assertThat(log(api)).doesNotContain("Migrating schema");

                Service first = migration(stack, "first");
                Service second = migration(stack, "second");
                assertThat(exitOf(first)).isZero();
                assertThat(exitOf(second)).isZero();

                assertThat((log(first) + log(second)).split("Migrating schema \"career\" to version \"1 -", -1))
                        .as("done once")
                        .hasSize(2);
                await().atMost(PATIENCE).until(() -> status(ready) == 200);
                assertThat(exitOf(migration(stack, "third"))).isZero();

                migrateByALaterVersion(stack);
                assertThat(exitOf(migration(stack, "of-an-earlier-version"))).isZero();
                assertThat(status(ready)).isEqualTo(200);
            }
        }
    }

    private static void migrateByALaterVersion(Stack stack) throws SQLException {
        try (Connection owner = stack.postgres().connectAs(PostgresServer.OWNER).getConnection();
                var statement = owner.createStatement()) {
            statement.execute("""
                    insert into career.flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'career_owner', 1, true)""");
        }
    }

    @Test
    void a_migration_that_cannot_be_done_ends_with_an_error() throws Exception {
        try (Stack stack = TestStack.prepare("it-migration-failed")) {
            Service failing = Service.start(
                    "api-service",
                    0,
                    environment("jdbc:postgresql://localhost:1/nowhere"),
                    stack.directory().resolve("migration.log"));

            assertThat(exitOf(failing)).isPositive();
        }
    }

    @Test
    void what_it_logs_is_json_with_the_id_of_the_request() throws Exception {
        Ports ports = FreePorts.settled();
        try (Stack stack = TestStack.prepare("it-logs")) {
            try (Service api = deploy(stack, ports)) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + ports.api + "/api/v1/me"))
                        .header("X-Request-Id", "asked-by-this-test")
                        .build();
                HTTP.send(request, BodyHandlers.discarding());

                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(Files.readAllLines(api.log()))
                                .allMatch(line -> line.startsWith("{") && line.endsWith("}"))
                                .extracting(line ->
                                        JSON.readTree(line).at("/mdc/requestId").asText())
                                .contains("asked-by-this-test"));
            }
        }
    }

    @Test
    void prometheus_sees_a_replica_before_its_first_request() throws Exception {
        Ports ports = FreePorts.settled();
        try (Stack stack = TestStack.prepare("it-quiet")) {
            try (Service api = deploy(stack, ports)) {
                HttpRequest metrics = HttpRequest.newBuilder(api.management().resolve("/q/metrics"))
                        .build();

                assertThat(HTTP.send(metrics, BodyHandlers.ofString()).body())
                        .containsPattern("(?m)^" + Monitoring.metricMissedBy("ApiIsMissing") + "[ {]")
                        .doesNotContain("http_server_requests_seconds");
            }
        }
    }

    @Test
    void a_replica_that_is_told_to_end_finishes_the_request_that_it_has_begun() throws Exception {
        Ports ports = FreePorts.settled();
        try (Stack stack = TestStack.prepare("it-ending")) {
            try (Service api = deploy(stack, ports)) {
                URI address = URI.create("http://localhost:" + ports.api);
                Api.Answer plan = Api.as(DemoPerson.ALICE, address, stack.oidc().tokenUrl())
                        .call("POST", "/plans", """
                                {"title": "Before", "manager": {"email": "marc@example.com"}}""");
                UUID id = UUID.fromString(plan.body().path("id").asText());

                try (Connection holder =
                        stack.postgres().connectAs(PostgresServer.OWNER).getConnection()) {
                    hold(holder, id);
                    CompletableFuture<HttpResponse<String>> begun =
                            rename(stack, address, id, plan.etag().orElseThrow());
                    await().atMost(PATIENCE).until(() -> waiting(holder) == 1);

                    api.process().destroy();
                    await().atMost(PATIENCE)
                            .ignoreExceptionsInstanceOf(IOException.class)
                            .until(() -> begun.isDone() || asksToGoElsewhere(address));
                    assertThat(begun).isNotDone();
                    holder.rollback();

                    assertThat(begun).succeedsWithin(PATIENCE).satisfies(answer -> {
                        assertThat(answer.statusCode()).isEqualTo(200);
                        assertThat(answer.body()).contains("\"title\":\"After\"");
                    });
                }
                assertThat(api.process().waitFor(GRACE.toSeconds(), TimeUnit.SECONDS))
                        .as("it ends by itself")
                        .isTrue();
            }
        }
    }

    private static void hold(Connection holder, UUID plan) throws SQLException {
        holder.setAutoCommit(false);
        try (var hold = holder.prepareStatement("select from career.conversation_plan where id = ? for update")) {
            hold.setObject(1, plan);
            hold.execute();
        }
    }

    private static CompletableFuture<HttpResponse<String>> rename(Stack stack, URI api, UUID plan, String etag) {
        HttpRequest request = HttpRequest.newBuilder(api.resolve("/api/v1/plans/" + plan))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + stack.oidc().token(DemoPerson.ALICE.clientId()))
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", etag)
                .method("PATCH", BodyPublishers.ofString("{\"title\": \"After\"}"))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString());
    }

    /** Whether it answers, and takes no other request on the connection: it is ending. */
    private static boolean asksToGoElsewhere(URI api) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(api.resolve("/problems"))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return HTTP.send(request, BodyHandlers.discarding())
                .headers()
                .allValues("connection")
                .contains("close");
    }

    /** How many transactions wait for what another holds. */
    private static int waiting(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from pg_locks where not granted")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** Starts the back ends, migrates, and waits for a replica. */
    private static Service deploy(Stack stack, Ports ports) throws Exception {
        stack.startBackends();
        assertThat(exitOf(migration(stack, "migration"))).isZero();
        return replica(stack, ports).awaitReady();
    }

    /** It knows no password of the owner. */
    private static Service replica(Stack stack, Ports ports) {
        Map<String, String> environment =
                stack.environments().ofApi(ports.api, stack.oidc().issuerUrl());
        environment.remove("QUARKUS_FLYWAY_PASSWORD");
        environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        environment.put("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true");
        return start(stack, "replica", ports.management, environment);
    }

    private static Service migration(Stack stack, String name) {
        return start(stack, name, 0, environment(stack.postgres().jdbcUrl()));
    }

    private static Service start(Stack stack, String name, int management, Map<String, String> environment) {
        Service service = Service.start(
                "api-service", management, environment, stack.directory().resolve(name + ".log"));
        stack.adopt(service.process());
        return service;
    }

    private static Map<String, String> environment(String jdbcUrl) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_PROFILE", "migrate");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl);
        environment.put("QUARKUS_FLYWAY_PASSWORD", "local");
        return environment;
    }

    private static int exitOf(Service migration) throws InterruptedException {
        Process process = migration.process();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        return process.exitValue();
    }

    private static String log(Service service) throws IOException {
        return Files.readString(service.log());
    }

    private static int status(URI address) throws InterruptedException {
        try {
            return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
