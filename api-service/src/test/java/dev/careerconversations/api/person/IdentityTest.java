package dev.careerconversations.api.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who somebody is: by issuer and subject, and by the address that their provider says is proven. */
@QuarkusTest
class IdentityTest extends AccountTest {

    @Test
    void a_manager_named_by_email_is_let_in_once_their_verified_account_arrives() {
        String plan = planNaming(address.toUpperCase(), "Boss");
        asking(plan);

        account("thief", address, false).get(plan).then().statusCode(404);
        account("nina", address, true).get(plan).then().statusCode(200).body("myPart", equalTo("MANAGER"));

        as(employee).get(plan).then().body("manager.name", equalTo("nina")).body("manager.email", equalTo(address));
        account("thief", address, false).get(plan).then().statusCode(404);
    }

    @Test
    void two_accounts_never_claim_one_manager() {
        String plan = planNaming(address, "Boss");
        asking(plan);
        account("first", address, true).get(plan).then().statusCode(200);

        account("second", address, true).get(plan).then().statusCode(404);

        account("first", address, true).get(plan).then().statusCode(200);
        assertThat(sql("select subject from career.person where email = ? and email_verified", address))
                .hasSize(1);
    }

    @Test
    void an_address_belongs_to_the_account_that_proved_it_last_and_an_older_token_does_not_take_it_back() {
        String old = token("first", Map.of("email", address, "email_verified", true));
        bearer(old).get("/api/v1/me").then().statusCode(200);
        proveLater("second", address);

        bearer(old).get("/api/v1/me").then().statusCode(200);

        assertThat(sql("select name from career.person where email = ? and email_verified", address))
                .containsExactly("second");
        as(employee).get(asking(planNaming(address, null))).then().body("manager.name", equalTo("second"));
    }

    @Test
    void somebody_who_proves_their_address_later_finds_the_plans_that_named_it() {
        account("nina", address, false).get("/api/v1/me").then().statusCode(200);
        String plan = planNaming(address, "Boss");
        asking(plan);
        account("nina", address, false).get(plan).then().statusCode(404);

        account("nina", address, true).get(plan).then().statusCode(200).body("myPart", equalTo("MANAGER"));

        as(employee).get(plan).then().body("manager.name", equalTo("nina"));
    }

    @Test
    void what_was_told_to_an_address_is_not_told_again_when_its_owner_turns_out_to_be_known() {
        account("nina", address, false).get("/api/v1/me").then().statusCode(200);
        String plan = planNaming(address, "Boss");
        asking(plan);
        UUID id = id(plan);
        sql("""
                with mail as (
                    insert into delivery.email (recipient_id, state, next_attempt_at, expires_at, created_at)
                    select manager_id, 'SENT', now(), now(), now() from career.conversation_plan where id = ? returning id)
                update delivery.notice set state = 'SENT', email_id = mail.id, settled_at = now() from mail where plan_id = ?""", id, id);

        account("nina", address, true).get(plan).then().statusCode(200);

        assertThat(sql("select state from delivery.notice where plan_id = ?", id))
                .containsExactly("SENT");
        account("nina", address, true).get("/api/v1/me/notices").then().body("items.kind", contains("INVITATION"));
    }

    @Test
    void nobody_becomes_their_own_manager() {
        account("nina", "other-" + address, true).get("/api/v1/me").then().statusCode(200);
        String location = account("nina", "other-" + address, true)
                .body("{\"title\": \"T\", \"manager\": {\"email\": \"%s\"}}".formatted(address))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        account("nina", address, true)
                .get(location)
                .then()
                .statusCode(200)
                .body("myPart", equalTo("EMPLOYEE"))
                .body("manager.email", equalTo(address));
    }

    @Test
    void a_changed_address_and_name_are_followed_wherever_they_show() {
        account("nina", address, true).get("/api/v1/me").then().statusCode(200);
        String plan = asking(planNaming(address, null));
        String changed = "changed-" + address;

        bearer(token("nina", Map.of("email", changed, "email_verified", true, "name", "Nina Neu")))
                .get("/api/v1/me")
                .then()
                .body("email", equalTo(changed))
                .body("name", equalTo("Nina Neu"));

        as(employee).get(plan).then().body("manager.email", equalTo(changed)).body("manager.name", equalTo("Nina Neu"));
        as(employee).get(asking(planNaming(changed, null))).then().body("manager.name", equalTo("Nina Neu"));
        as(employee).get(asking(planNaming(address, null))).then().body("manager.name", equalTo(address));
    }

    @Test
    void an_older_token_that_is_still_in_use_changes_nothing_back() {
        String old = token("nina", Map.of("email", address, "email_verified", true));
        bearer(old).get("/api/v1/me").then().statusCode(200);
        proveLater("nina", "changed-" + address);

        bearer(old).get("/api/v1/me").then().statusCode(200).body("email", equalTo("changed-" + address));
    }

    @Test
    void zone_and_language_follow_the_account_until_they_are_chosen() {
        Map<String, Object> claims = new HashMap<>(
                Map.of("email", address, "email_verified", true, "zoneinfo", "Asia/Tokyo", "locale", "de_CH"));
        bearer(token("nina", claims))
                .get("/api/v1/me")
                .then()
                .body("timeZone", equalTo("Asia/Tokyo"))
                .body("locale", equalTo("de-CH"))
                .body("hints", empty());

        claims.put("zoneinfo", "Europe/Paris");
        claims.put("locale", "fr");
        bearer(token("nina", claims))
                .get("/api/v1/me")
                .then()
                .body("timeZone", equalTo("Europe/Paris"))
                .body("locale", equalTo("fr"));

        bearer(token("nina", claims))
                .contentType("application/merge-patch+json")
                .body("{\"timeZone\": \"UTC\", \"locale\": \"en\"}")
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        bearer(token("nina", claims))
                .get("/api/v1/me")
                .then()
                .body("timeZone", equalTo("UTC"))
                .body("locale", equalTo("en"));
    }

    @Test
    void an_unknown_zone_or_language_falls_back_with_a_hint_until_one_is_chosen() {
        String token = token(
                "nina",
                Map.of(
                        "email",
                        address,
                        "email_verified",
                        true,
                        "zoneinfo",
                        "Mars/Olympus",
                        "locale",
                        "not a language"));

        bearer(token)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("timeZone", equalTo("UTC"))
                .body("locale", equalTo("en"))
                .body("hints.code", contains("TIME_ZONE_UNKNOWN", "LANGUAGE_UNKNOWN"))
                .body("hints[0].message", containsString("Mars/Olympus"))
                .body("hints[0].suggestion", containsString("Choose your time zone"));
        bearer(token)
                .contentType("application/merge-patch+json")
                .body("{\"timeZone\": \"Europe/Berlin\"}")
                .patch("/api/v1/me")
                .then()
                .body("hints.code", contains("LANGUAGE_UNKNOWN"));
    }

    @Test
    void a_newly_linked_managers_zone_moves_what_they_will_be_told() {
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
        assertThat(dueToday(plan)).containsExactly("2026-03-31 09:00:00");

        bearer(token("nina", Map.of("email", address, "email_verified", true, "zoneinfo", "Asia/Tokyo")))
                .get("/api/v1/me")
                .then()
                .statusCode(200);

        assertThat(dueToday(plan)).containsExactly("2026-03-31 00:00:00");
    }

    @Test
    void a_known_person_is_known_by_a_token_without_address_too() {
        account("nina", address, true).get("/api/v1/me").then().statusCode(200);

        bearer(token("nina", Map.of())).get("/api/v1/me").then().statusCode(200).body("email", equalTo(address));
    }

    @Test
    void claims_that_would_break_a_header_are_cleaned() {
        bearer(token("nina", Map.of("email", address, "email_verified", true, "name", "Nina\r\nBcc: all@example.com")))
                .get("/api/v1/me")
                .then()
                .body("name", equalTo("Nina Bcc: all@example.com"));
        bearer(token("eve", Map.of("email", "a@b.example\r\nBcc: all@example.com")))
                .get("/api/v1/me")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/account-without-email"));
    }

    @Test
    void a_long_name_is_cut_between_characters() {
        String smile = "\ud83d\ude00";
        bearer(token("nina", Map.of("email", address, "name", "x".repeat(199) + smile + " and more")))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("x".repeat(199) + smile));
    }

    @Test
    void a_token_that_is_about_nobody_is_refused() {
        Map<String, Object> claims = new HashMap<>(Map.of("email", address));
        claims.put("sub", null);

        bearer(token("nobody", claims)).get("/api/v1/me").then().statusCode(401);
    }

    private List<String> dueToday(String plan) {
        return sql(
                "select (due_at at time zone 'UTC')::text from delivery.notice "
                        + "where plan_id = ? and kind = 'ACTION_ITEM_DUE_TODAY' and state = 'PENDING'",
                id(plan));
    }
}
