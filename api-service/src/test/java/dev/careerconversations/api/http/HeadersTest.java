package dev.careerconversations.api.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.careerconversations.api.support.ApiTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeadersTest extends ApiTest {

    /** As the test configuration lets it in; that production lets nobody in, the test of the packaged services shows. */
    private static final String FRONTEND = "https://careers.example.com";

    @TestHTTPResource("/")
    URI service;

    @Test
    void every_answer_tells_browsers_not_to_keep_frame_or_guess_it() {
        for (Response answer : List.of(
                as(employee).get("/api/v1/me"),
                as(employee).get("/api/v1/plans/x"),
                given().get("/api/v1/me"),
                given().get("/nothing"),
                as(employee).body("{").post("/api/v1/plans"),
                as(employee).body("x".repeat(300 * 1024)).post("/api/v1/plans"))) {
            answer.then()
                    .header("Cache-Control", equalTo("no-store"))
                    .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("X-Frame-Options", equalTo("DENY"))
                    .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                    .header("Referrer-Policy", equalTo("no-referrer"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/plans", "/problems"})
    void answers_are_compressed_for_whoever_takes_that(String path) throws Exception {
        for (int i = 0; i < 3; i++) {
            conversation();
        }
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + oidc.token(employee))
                .header("Accept-Encoding", "gzip")
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        String plain = as(employee).get(path).asString();
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(unzipped.readAllBytes(), UTF_8)).isEqualTo(plain);
        }
    }

    @Test
    void swagger_ui_runs_its_own_scripts_only() {
        given().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("X-Frame-Options", equalTo("DENY"));
    }

    @Test
    void the_configured_frontend_may_call_and_no_other_page() {
        given().header("Origin", FRONTEND)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/api/v1/me")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(FRONTEND))
                .header("Access-Control-Allow-Methods", containsString("PATCH"));
        as(employee)
                .header("Origin", FRONTEND)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(FRONTEND))
                .header("Access-Control-Expose-Headers", containsString("location"));
        as(employee)
                .header("Origin", "https://evil.example")
                .get("/api/v1/me")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
