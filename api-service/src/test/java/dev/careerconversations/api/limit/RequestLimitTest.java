package dev.careerconversations.api.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.SettableElapsedTime;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestLimitTest extends ApiTest {

    @ConfigProperty(name = "career.request-limit.per-minute")
    int perMinute;

    @Inject
    SettableElapsedTime time;

    @BeforeEach
    void stopTime() {
        time.stop();
    }

    @AfterEach
    void letTimeRun() {
        time.run();
    }

    @Test
    void a_person_who_asks_too_often_is_told_when_to_come_back_and_nobody_else_is() {
        int answered = 0;
        Response last = as(stranger).get("/api/v1/me");
        while (last.statusCode() == 200) {
            answered++;
            last = as(stranger).get("/api/v1/me");
        }

        assertThat(answered).isEqualTo(perMinute);
        last.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/too-many-requests"));
        as(stranger).body("{").post("/api/v1/plans").then().statusCode(429);
        as(employee).get("/api/v1/me").then().statusCode(200);

        clock.set(MONDAY.minus(Duration.ofHours(1)));
        time.advance(Duration.ofSeconds(1));
        as(stranger).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void what_is_refused_without_a_good_token_is_counted_for_nobody() {
        for (int i = 0; i <= perMinute; i++) {
            as(stranger).auth().oauth2("nonsense").get("/api/v1/me").then().statusCode(401);
        }

        as(stranger).get("/api/v1/me").then().statusCode(200);
    }
}
