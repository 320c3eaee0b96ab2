package dev.careerconversations.api.person;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.backends.OidcServer;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A test of what the provider says of people, each time around an address of its own. */
abstract class AccountTest extends ApiTest {

    String address;

    @BeforeEach
    void newAddress() {
        address = "nina-" + UUID.randomUUID() + "@example.com";
    }

    /** Plays a token that the provider gave out an hour after all others of the test. */
    void proveLater(String subject, String email) {
        Map<String, Object> claims = new HashMap<>(Map.of("email", email, "email_verified", true, "name", subject));
        claims.put("iat", Instant.now().plusSeconds(3_600).getEpochSecond());
        bearer(token(subject, claims)).get("/api/v1/me").then().statusCode(200);
    }

    RequestSpecification account(String subject, String email, boolean verified) {
        return bearer(token(subject, Map.of("email", email, "email_verified", verified, "name", subject)));
    }

    /** Subjects are this test's own, so that none meets another's. */
    String token(String subject, Map<String, Object> claims) {
        return oidc.token(subject + "-of-" + address, claims, Duration.ofHours(2), OidcServer.AUDIENCE);
    }

    RequestSpecification bearer(String token) {
        return as(stranger)
                .auth()
                .none()
                .header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON);
    }

    String planNaming(String email, @Nullable String name) {
        return as(employee)
                .body("{\"title\": \"T\", \"manager\": {\"email\": \"%s\"%s}}"
                        .formatted(email, name == null ? "" : ", \"name\": \"" + name + "\""))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    static UUID id(String plan) {
        return UUID.fromString(plan.substring(plan.lastIndexOf('/') + 1));
    }

    /** Asks whom a plan names for the meeting. */
    String asking(String plan) {
        as(employee).body("{}").post(plan + "/invitation").then().statusCode(201);
        return plan;
    }
}
