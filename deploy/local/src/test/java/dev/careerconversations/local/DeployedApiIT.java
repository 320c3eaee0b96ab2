package dev.careerconversations.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.careerconversations.backends.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The API as the manifests run it: the migration as a process of its own, replicas that leave it to that, logs as JSON. */
class DeployedApiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
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
