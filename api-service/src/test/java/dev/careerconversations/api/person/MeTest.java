package dev.careerconversations.api.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MeTest extends ApiTest {

    @Test
    void what_is_chosen_is_kept_and_the_rest_stays() {
        patch("{\"timeZone\": \"Asia/Tokyo\", \"locale\": \"DE-ch\", \"reminders\": {\"checkIns\": false}}")
                .statusCode(200)
                .body("timeZone", equalTo("Asia/Tokyo"))
                .body("locale", equalTo("de-CH"))
                .body("reminderHour", equalTo(9))
                .body("reminders.checkIns", equalTo(false))
                .body("reminders.actionItems", equalTo(true))
                .body("reminders.outcome", equalTo(true));

        patch("{\"reminderHour\": 7}").statusCode(200);

        as(employee)
                .get("/api/v1/me")
                .then()
                .body("timeZone", equalTo("Asia/Tokyo"))
                .body("reminderHour", equalTo(7))
                .body("reminders.checkIns", equalTo(false));
    }

    @Test
    void null_takes_a_choice_back() {
        patch(
                        "{\"timeZone\": \"Asia/Tokyo\", \"locale\": \"de\", \"reminderHour\": 7, \"reminders\": {\"outcome\": false}}")
                .statusCode(200);

        patch("{\"timeZone\": null, \"locale\": null, \"reminderHour\": null, \"reminders\": {\"outcome\": null}}")
                .statusCode(200)
                .body("timeZone", equalTo("UTC"))
                .body("locale", equalTo("en"))
                .body("reminderHour", equalTo(9))
                .body("reminders.outcome", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"timeZone\": \"Mars/Olympus\"} | timeZone | must be a time zone such as Europe/Berlin",
                "{\"timeZone\": 3} | timeZone | must be a time zone",
                "{\"locale\": \"klingon\"} | locale | must be a language tag such as de-CH",
                "{\"locale\": \"qq\"} | locale | must be a language tag",
                "{\"reminderHour\": 24} | reminderHour | less than or equal to 23",
                "{\"reminderHour\": -1} | reminderHour | greater than or equal to 0",
                "{\"reminderHour\": \"9\"} | reminderHour | must be a whole number",
                "{\"reminders\": {\"checkIns\": \"no\"}} | reminders.checkIns | must be true or false",
                "{\"reminders\": {\"invitation\": false}} | reminders.invitation | is not a property",
                "{\"reminders\": []} | reminders | must be an object",
                "{\"email\": \"x@example.com\"} | email | is not a property",
                "{\"id\": 1} | id | is not a property",
                "[] |  | must be an object",
                "null |  | must ",
            })
    void what_makes_no_sense_is_told_and_changes_nothing(String body, String field, String message) {
        patch(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations.field", contains(field == null ? "" : field))
                .body("violations[0].message", containsString(message));

        as(employee).get("/api/v1/me").then().body("reminderHour", equalTo(9)).body("timeZone", equalTo("UTC"));
    }

    @Test
    void all_violations_are_told_at_once() {
        patch("{\"locale\": \"klingon\", \"reminderHour\": 99}")
                .statusCode(400)
                .body("violations.field", contains("locale", "reminderHour"));
    }

    @Test
    void a_patch_has_a_media_type_of_its_own() {
        as(employee)
                .contentType("application/json")
                .body("{}")
                .patch("/api/v1/me")
                .then()
                .statusCode(415);
    }

    @Test
    void a_change_moves_everything_that_is_still_to_be_sent_to_this_person_and_nothing_else() {
        Conversation plan = conversation().held();
        plan.actionItem(employee, "EMPLOYEE", "2026-03-17");
        plan.actionItem(manager, "MANAGER", "2026-03-17");
        assertThat(due(plan, "ACTION_ITEM_DUE_TODAY")).containsExactly("2026-03-17T09:00Z", "2026-03-17T09:00Z");

        patch("{\"timeZone\": \"Asia/Tokyo\", \"reminderHour\": 8}").statusCode(200);

        assertThat(due(plan, "ACTION_ITEM_DUE_TODAY")).containsExactly("2026-03-16T23:00Z", "2026-03-17T09:00Z");
    }

    @Test
    void a_reminder_that_is_switched_off_is_not_sent_until_it_is_on_again() {
        Conversation plan = conversation().held();
        plan.actionItem(employee, "EMPLOYEE", "2026-03-17");
        plan.actionItem(employee, "MANAGER", "2026-03-17");
        List<String> before = plan.pending();

        patch("{\"reminders\": {\"actionItems\": false}}").statusCode(200);

        assertThat(due(plan, "ACTION_ITEM_DUE_TODAY")).containsExactly("2026-03-17T09:00Z");
        assertThat(plan.pending()).hasSize(before.size() - 5);
        as(employee)
                .get("/api/v1/me/notices?state=SKIPPED")
                .then()
                .body("items.findAll { it.kind.startsWith('ACTION') }.size()", equalTo(5))
                .body("items.findAll { it.kind.startsWith('ACTION') }.reason.unique()", contains("SWITCHED_OFF"));

        patch("{\"reminders\": {\"actionItems\": true}}").statusCode(200);

        assertThat(plan.pending()).isEqualTo(before);
    }

    @Test
    void what_is_planned_later_follows_what_was_chosen_before() {
        patch("{\"timeZone\": \"America/New_York\", \"reminders\": {\"checkIns\": false}}")
                .statusCode(200);
        Conversation plan = conversation().held();
        plan.actionItem(manager, "EMPLOYEE", "2026-03-17");
        as(employee)
                .body("{\"dueOn\": \"2026-03-19\"}")
                .post(plan.at("/check-ins"))
                .then()
                .statusCode(201);

        assertThat(due(plan, "ACTION_ITEM_DUE_TODAY")).containsExactly("2026-03-17T13:00Z");
        assertThat(due(plan, "CHECK_IN")).containsExactly("2026-03-18T09:00Z");
    }

    @Test
    void an_ended_plan_is_left_alone() {
        Conversation plan = conversation().asked();
        as(employee).post(plan.at("/cancel")).then().statusCode(200);

        patch("{\"timeZone\": \"Asia/Tokyo\"}").statusCode(200);

        assertThat(plan.pending()).isEmpty();
    }

    @Test
    void nothing_chosen_changes_nothing() {
        String before = version();

        patch("{}").statusCode(200).body("hints", empty());

        assertThat(version()).isEqualTo(before);
    }

    private String version() {
        return sql("select version from career.person where email = ?", employee + "@example.com")
                .get(0);
    }

    private ValidatableResponse patch(String body) {
        return as(employee)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/api/v1/me")
                .then();
    }

    private static List<String> due(Conversation plan, String kind) {
        return plan.pending().stream()
                .filter(notice -> notice.startsWith(kind + " "))
                .map(notice -> notice.substring(kind.length() + 1))
                .toList();
    }
}
