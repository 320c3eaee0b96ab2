package dev.careerconversations.api.person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.careerconversations.api.unsubscribe.Links;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A manager is an address and what one employee calls it, until an account says more. */
@QuarkusTest
class NamedManagerTest extends AccountTest {

    @Test
    void what_one_employee_calls_a_manager_no_other_learns() {
        String mine = planNaming(address, "Nina who never listens");
        String theirs = as(stranger)
                .body("{\"title\": \"T\", \"manager\": {\"email\": \"%s\", \"name\": \"Dr. Neu\"}}".formatted(address))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .body("manager.name", equalTo("Dr. Neu"))
                .extract()
                .header("Location");
        as(stranger).body("{}").post(theirs + "/invitation").then().statusCode(201);

        as(employee).get(mine).then().body("manager.name", equalTo("Nina who never listens"));
        as(stranger)
                .get(theirs + "/invitation")
                .then()
                .body("message", containsString("Hello Dr. Neu"))
                .body("message", not(containsString("never listens")));
        assertThat(sql("select name from delivery.recipient_v1 where email = ?", address))
                .as("how mail is addressed")
                .containsExactly(address);
    }

    @Test
    void to_name_an_address_does_not_tell_whose_it_is_until_they_are_asked() {
        account("nina", address, true).get("/api/v1/me").then().statusCode(200);

        String plan = planNaming(address, null);

        as(employee).get(plan).then().body("manager.name", equalTo(address));
        as(employee).get("/api/v1/plans").then().body("items.manager.name", not(hasItem("nina")));
        as(employee).get(asking(plan)).then().body("manager.name", equalTo("nina"));
    }

    @Test
    void what_was_switched_off_by_a_link_before_its_reader_is_known_stays_off_and_later_clicks_reach_them() {
        account("nina", address, false).get("/api/v1/me").then().statusCode(200);
        String plan = asking(planNaming(address, "Boss"));
        UUID named = UUID.fromString(sql("select manager_id::text from career.conversation_plan where id = ?", id(plan))
                .get(0));
        given().post("/unsubscribe/" + Links.token(named, Links.CHECK_INS))
                .then()
                .statusCode(200);

        account("nina", address, true).get(plan).then().statusCode(200);

        account("nina", address, true)
                .get("/api/v1/me")
                .then()
                .body("reminders.checkIns", equalTo(false))
                .body("reminders.actionItems", equalTo(true));
        given().post("/unsubscribe/" + Links.token(named, Links.ACTION_ITEMS))
                .then()
                .statusCode(200);
        account("nina", address, true).get("/api/v1/me").then().body("reminders.actionItems", equalTo(false));
    }

    @Test
    void an_address_that_becomes_somebody_elses_gets_no_more_mail_of_who_had_it() {
        account("nina", address, true).get("/api/v1/me").then().statusCode(200);
        String plan = heldWithActionItem();
        assertThat(statesOf(plan)).containsOnly("PENDING");

        proveLater("successor", address);

        assertThat(statesOf(plan)).containsOnly("CANCELLED");
        account("nina", address, true)
                .get("/api/v1/me/notices")
                .then()
                .body("items.findAll { it.kind == 'ACTION_ITEM_OVERDUE' }.reason.unique()", contains("UNREACHABLE"));
        account("successor", address, true).get(plan).then().statusCode(404);
    }

    @Test
    void who_lost_an_address_is_told_everything_again_at_the_next_one() {
        account("nina", address, true).get("/api/v1/me").then().statusCode(200);
        String plan = heldWithActionItem();
        proveLater("successor", address);

        account("nina", "new-" + address, true).get("/api/v1/me").then().statusCode(200);

        assertThat(statesOf(plan)).containsOnly("PENDING");
    }

    @Test
    void an_address_that_is_somebody_elses_gets_no_mail_of_who_only_claims_it() {
        account("nina", address, true).get("/api/v1/me").then().statusCode(200);
        account("claimer", address, false).get("/api/v1/me").then().statusCode(200);

        assertThat(sql("select subject like 'nina%' from career.person where email = ? and not email_taken", address))
                .containsExactly("t");

        account("nina", "new-" + address, true).get("/api/v1/me").then().statusCode(200);
        account("claimer", address, false).get("/api/v1/me").then().statusCode(200);
        assertThat(sql(
                        "select subject like 'claimer%' from career.person where email = ? and not email_taken",
                        address))
                .as("once it is free")
                .containsExactly("t");
    }

    @Test
    void a_copy_does_not_go_to_an_address_that_has_become_somebody_elses() {
        String plan = planNaming(address, null);
        asking(plan);
        String copy = "select employee_email from delivery.message_v1 where plan_id = ?";
        assertThat(sql(copy, id(plan))).doesNotContainNull().hasSize(1);

        proveLater("successor", employee + "@example.com");

        assertThat(sql(copy, id(plan))).containsOnlyNulls().hasSize(1);
    }

    @Test
    void what_a_token_does_not_say_stays_as_it_was() {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "email", address, "email_verified", true, "name", "Nina", "zoneinfo", "Asia/Tokyo", "locale", "de"));
        bearer(token("nina", claims)).get("/api/v1/me").then().statusCode(200);
        String terse = token("nina", Map.of("email", address));

        bearer(terse)
                .get("/api/v1/me")
                .then()
                .body("name", equalTo("Nina"))
                .body("timeZone", equalTo("Asia/Tokyo"))
                .body("locale", equalTo("de"));
        bearer(terse)
                .contentType("application/merge-patch+json")
                .body("{\"reminderHour\": 7}")
                .patch("/api/v1/me")
                .then()
                .body("timeZone", equalTo("Asia/Tokyo"))
                .body("locale", equalTo("de"));
        assertThat(sql("select email_verified from career.person where email = ?", address))
                .containsExactly("t");
    }

    /** Returns a plan whose manager has promised something. */
    private String heldWithActionItem() {
        String plan = planNaming(address, null);
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
        return plan;
    }

    /** Returns the states of what the manager is told. */
    private List<String> statesOf(String plan) {
        UUID id = id(plan);
        return sql(
                "select n.state from delivery.notice n join career.conversation_plan p on p.id = n.plan_id"
                        + " where p.id = ? and n.recipient_id = p.manager_id",
                id);
    }
}
