package dev.careerconversations.api.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.backends.PostgresServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchemaReadinessTest extends ApiTest {

    private static final String CHECK = "checks.find { it.name == 'database schema' }";

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @TestHTTPResource(value = "/health/live", management = true)
    URI live;

    @Test
    void the_schema_that_is_needed_is_that_of_the_newest_migration() throws IOException {
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            int newest = migrations
                    .map(file -> file.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
            assertThat(SchemaReadiness.NEEDED).isEqualTo(newest);
        }
    }

    @Test
    void the_api_is_not_ready_before_the_migration_and_lives_all_the_same() throws SQLException {
        RestAssured.get(ready).then().body(CHECK + ".status", equalTo("UP"));
        mark(false);
        try {
            RestAssured.get(ready).then().statusCode(503).body(CHECK + ".status", equalTo("DOWN"));
            RestAssured.get(live).then().statusCode(200);
        } finally {
            mark(true);
        }
        RestAssured.get(ready).then().body(CHECK + ".data.version", equalTo(SchemaReadiness.NEEDED));
    }

    private void mark(boolean success) throws SQLException {
        try (var owner = postgres.connectAs(PostgresServer.OWNER).getConnection();
                var mark = owner.prepareStatement(
                        "update career.flyway_schema_history set success = ? where version::int >= ?")) {
            mark.setBoolean(1, success);
            mark.setInt(2, SchemaReadiness.NEEDED);
            mark.execute();
        }
    }
}
