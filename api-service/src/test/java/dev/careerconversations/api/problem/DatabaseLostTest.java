package dev.careerconversations.api.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseLostTest {

    @Test
    void a_connection_that_is_lost_at_commit_leaves_open_whether_the_change_was_made() {
        given().post("/losing")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("/problems/database-unavailable"));
    }
}
