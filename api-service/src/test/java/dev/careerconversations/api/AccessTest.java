package dev.careerconversations.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest extends ApiTest {

    @Test
    void nothing_of_a_plan_exists_for_a_stranger() {
        Conversation plan = conversation().asked();
        plan.agendaItem(employee, "Private");
        plan.agendaShared().meetingAt(MONDAY.minus(Duration.ofHours(2)));
        as(employee)
                .body("{\"takeaways\": [], \"checkInRhythm\": \"WEEKLY\"}")
                .put(plan.at("/outcome"))
                .then()
                .statusCode(200);
        String item = plan.actionItem(employee, "EMPLOYEE", "2026-03-09");
        List<String> before = plan.pending();

        for (String path : List.of(
                "",
                "/invitation",
                "/meeting",
                "/agenda",
                "/outcome",
                "/action-items",
                "/action-items/" + item,
                "/follow-up",
                "/follow-up/preview",
                "/check-ins")) {
            as(stranger).get(plan.at(path)).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        }
        for (String path : List.of(
                "/complete",
                "/cancel",
                "/agenda/share",
                "/follow-up/hold",
                "/follow-up/release",
                "/follow-up/redraft")) {
            as(stranger).post(plan.at(path)).then().statusCode(404);
        }
        as(stranger).body("{\"takeaways\": []}").put(plan.at("/outcome")).then().statusCode(404);
        as(stranger)
                .body("{\"note\": \"n\"}")
                .post(plan.at("/action-items/" + item + "/progress"))
                .then()
                .statusCode(404);
        as(stranger).get("/api/v1/plans").then().statusCode(200).body("items", hasSize(0));
        assertThat(plan.pending()).isEqualTo(before);
    }

    @Test
    void a_manager_named_by_email_is_let_in_once_their_verified_account_arrives() {
        String newcomer = "nina-" + UUID.randomUUID();
        String id = as(employee)
                .body("{\"title\": \"T\", \"manager\": {\"email\": \"%s@Example.com\", \"name\": \"Boss\"}}"
                        .formatted(newcomer))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .body("manager.name", equalTo("Boss"))
                .extract()
                .path("id");
        as(employee)
                .body("{}")
                .post("/api/v1/plans/" + id + "/invitation")
                .then()
                .statusCode(201);
        String unverified = oidc.token(
                "thief-" + newcomer,
                Map.of("email", newcomer + "@example.com", "email_verified", false),
                Duration.ofHours(1),
                "career-conversations-api");

        as(stranger).auth().oauth2(unverified).get("/api/v1/plans/" + id).then().statusCode(404);
        as(newcomer).get("/api/v1/plans/" + id).then().statusCode(200).body("myPart", equalTo("MANAGER"));
        as(employee).get("/api/v1/plans/" + id).then().body("manager.name", equalTo("Nina" + newcomer.substring(4)));
        as(stranger).auth().oauth2(unverified).get("/api/v1/plans/" + id).then().statusCode(404);
    }

    @Test
    void a_newly_linked_managers_zone_moves_what_they_will_be_told() {
        String newcomer = "nina-" + UUID.randomUUID();
        String id = as(employee)
                .body("{\"title\": \"T\", \"manager\": {\"email\": \"%s@example.com\"}}".formatted(newcomer))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String plan = "/api/v1/plans/" + id;
        as(employee)
                .body("{\"startsAt\": \"2026-03-02T07:00:00Z\", \"timeZone\": \"UTC\", \"minutes\": 30}")
                .put(plan + "/meeting")
                .then()
                .statusCode(200);
        as(employee).body("{\"takeaways\": []}").put(plan + "/outcome").then().statusCode(200);
        as(employee)
                .body("{\"title\": \"P\", \"owner\": \"MANAGER\", \"dueOn\": \"2026-03-31\"}")
                .post(plan + "/action-items")
                .then()
                .statusCode(201);
        assertThat(dueToday(id)).containsExactly("2026-03-31 09:00:00+00");

        String tokyo = oidc.token(
                newcomer,
                Map.of("email", newcomer + "@example.com", "email_verified", true, "zoneinfo", "Asia/Tokyo"),
                Duration.ofHours(1),
                "career-conversations-api");
        as(stranger)
                .auth()
                .oauth2(tokyo)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("timeZone", equalTo("Asia/Tokyo"));

        assertThat(dueToday(id)).containsExactly("2026-03-31 00:00:00+00");
    }

    @Test
    void an_unknown_zone_or_language_falls_back() {
        String token = oidc.token(
                "odd-" + UUID.randomUUID(),
                Map.of(
                        "email",
                        UUID.randomUUID() + "@example.com",
                        "zoneinfo",
                        "Mars/Olympus",
                        "locale",
                        "not a language"),
                Duration.ofHours(1),
                "career-conversations-api");

        as(stranger)
                .auth()
                .oauth2(token)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("timeZone", equalTo("UTC"))
                .body("locale", equalTo("en"));
    }

    private List<String> dueToday(String planId) {
        return sql(
                "select (due_at at time zone 'UTC')::text || '+00' from delivery.notice "
                        + "where plan_id = ? and kind = 'ACTION_ITEM_DUE_TODAY' and state = 'PENDING'",
                UUID.fromString(planId));
    }
}
