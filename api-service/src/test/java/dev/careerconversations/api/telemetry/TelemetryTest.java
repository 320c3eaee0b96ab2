package dev.careerconversations.api.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.careerconversations.api.support.ApiTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators are told of requests. */
@QuarkusTest
class TelemetryTest extends ApiTest {

    private static final String HEADER = "X-Request-Id";

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @TestHTTPResource
    URI api;

    @Inject
    Vertx vertx;

    @Test
    void requests_are_counted_and_timed_by_operation_and_not_by_path() {
        as(employee).get("/api/v1/me").then().statusCode(200);
        given().get("/api/v1/no-such-thing-" + employee);

        String all = RestAssured.get(metrics).asString();

        assertThat(all)
                .containsPattern("http_server_requests_seconds_count\\{[^}]*operation=\"getMe\"[^}]*status=\"200\"")
                .containsPattern("http_server_requests_seconds_bucket\\{[^}]*operation=\"getMe\"[^}]*le=\"0.5\"")
                .contains("operation=\"none\"")
                .doesNotContain("no-such-thing", "uri=\"");
    }

    /** Quarkus asks nobody for tags of such a stream, and Prometheus takes no meter that has fewer than its like. */
    @Test
    void a_stream_that_its_caller_closes_before_the_answer_is_counted_as_well() throws Exception {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));
        try {
            HttpClientRequest request = client.request(HttpMethod.PUT, api.getPort(), api.getHost(), "/api/v1/me")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
            request.setChunked(true)
                    .sendHead()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
            request.reset();

            await().untilAsserted(() -> assertThat(RestAssured.get(metrics).asString())
                    .containsPattern(
                            "http_server_requests_seconds_count\\{[^}]*operation=\"none\"[^}]*status=\"RESET\""));
        } finally {
            client.close();
        }
    }

    @Test
    void a_plain_request_id_is_taken_over() {
        as(employee)
                .header(HEADER, "frontend-4711.a_b")
                .get("/api/v1/me")
                .then()
                .header(HEADER, equalTo("frontend-4711.a_b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with space", "<script>alert(1)</script>", "\"quoted-id\"", "ä-umlaut-id"})
    void any_other_is_replaced_by_one_of_our_own(String wished) {
        String id = given().header(HEADER, wished).get("/api/v1/me").header(HEADER);

        assertThat(id).hasSize(36).isNotEqualTo(wished);
    }

    @Test
    void every_answer_bears_one_whoever_asks_for_whatever() {
        String first = given().get("/nothing").header(HEADER);
        String second = given().get("/nothing").header(HEADER);

        assertThat(first).hasSize(36).isNotEqualTo(second);
    }
}
