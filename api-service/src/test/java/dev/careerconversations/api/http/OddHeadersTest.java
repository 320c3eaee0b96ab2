package dev.careerconversations.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.careerconversations.api.support.ApiTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that other software would trip over. */
@QuarkusTest
class OddHeadersTest extends ApiTest {

    @TestHTTPResource("/api/v1/me")
    URI me;

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "text/plain", "json", "application/json"})
    void a_body_of_another_type_than_documented_is_refused(String type) throws IOException, InterruptedException {
        HttpRequest patch = HttpRequest.newBuilder(me)
                .header("Authorization", "Bearer " + oidc.token(employee))
                .header("Content-Type", type)
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString("{}"))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(patch, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("/problems/unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "", "xx-INVALID-----", "de;q=abc", ",,,"})
    void an_accept_language_that_is_none_is_overlooked(String languages) {
        as(employee)
                .header("Accept-Language", languages)
                .body("{}")
                .post("/api/v1/plans")
                .then()
                .statusCode(400)
                .body("violations.field", contains("manager", "title"));
    }

    @Test
    void tags_are_no_longer_than_documented() {
        as(employee)
                .header("If-None-Match", '"' + "x".repeat(4_095) + '"')
                .get("/api/v1/me")
                .then()
                .statusCode(400)
                .body("violations.field", contains("If-None-Match"));
    }
}
