package dev.careerconversations.api.hint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Where hints are told, to whom, and that they are no part of what somebody has seen. */
@QuarkusTest
class HintsTest extends ApiTest {

    private static final String RAISE = """
            {"topic": "CUSTOM", "title": "What is next", "minutes": 10, "talkingPoints": ["I want a raise"]}""";

    @Test
    void an_agenda_item_comes_back_with_hints_for_its_author_alone() {
        Conversation plan = conversation().asked();
        String item = as(employee)
                .body(RAISE)
                .post(plan.at("/agenda/items"))
                .then()
                .statusCode(201)
                .body("hints.code", contains("SALARY_TALK"))
                .extract()
                .path("id");
        plan.agendaShared();
        String theirs = as(manager)
                .body(RAISE.replace("raise", "promotion"))
                .post(plan.at("/agenda/items"))
                .then()
                .statusCode(201)
                .body("hints.code", contains("PROMOTION_TALK"))
                .extract()
                .path("id");

        as(manager).get(plan.at("/agenda/items/" + item)).then().body("hints", hasSize(0));
        as(employee).get(plan.at("/agenda/items/" + theirs)).then().body("hints", hasSize(0));
        as(employee)
                .get(plan.at("/agenda"))
                .then()
                .body("items[0].hints.code", contains("SALARY_TALK"))
                .body("items[1].hints", hasSize(0));
        as(manager)
                .get(plan.at("/overview"))
                .then()
                .body("agenda.items[0].hints", hasSize(0))
                .body("agenda.items[1].hints.code", contains("PROMOTION_TALK"));
    }

    @Test
    void a_hint_blocks_nothing_and_goes_once_the_text_is_changed() {
        Conversation plan = conversation();
        String item = plan.at("/agenda/items/" + plan.agendaItem(employee, "My bonus"));

        as(employee).get(item).then().body("hints.code", contains("SALARY_TALK"));
        as(employee)
                .contentType("application/merge-patch+json")
                .body("{\"title\": \"Leading the migration\"}")
                .patch(item)
                .then()
                .statusCode(200)
                .body("hints", hasSize(0));
    }

    @Test
    void the_follow_up_and_its_preview_have_hints_for_the_employee_alone() {
        Conversation plan = conversation().held();
        String text = "{\"subject\": \"Thanks\", \"message\": \"Thank you for the promotion.\"}";

        as(employee)
                .body(text)
                .put(plan.at("/follow-up"))
                .then()
                .statusCode(200)
                .body("hints.code", contains("PROMOTION_TALK"));
        as(employee).get(plan.at("/follow-up/preview")).then().body("hints.code", contains("PROMOTION_TALK"));
        plan.followUpDelivered();
        as(manager).get(plan.at("/follow-up")).then().statusCode(200).body("hints", hasSize(0));
        as(manager).get(plan.at("/follow-up/preview")).then().body("hints", hasSize(0));
    }

    @Test
    void they_are_told_in_the_readers_language() {
        Conversation plan = conversation();
        String item = plan.at("/agenda/items/" + plan.agendaItem(employee, "My bonus"));

        in("de-CH, en;q=0.5", item).then().body("hints[0].message", containsString("Bezahlung"));
        in("en", item).then().body("hints[0].message", containsString("pay"));
        in("is", item).then().body("hints[0].message", containsString("pay"));
        in("-", item).then().statusCode(200).body("hints[0].message", containsString("pay"));
    }

    @Test
    void another_language_is_another_reading_but_the_same_state() {
        Conversation plan = conversation();
        String item = plan.at("/agenda/items/" + plan.agendaItem(employee, "My bonus"));
        String german = in("de", item).header("ETag");
        String english = in("en", item).header("ETag");

        assertThat(german).isNotEqualTo(english);
        as(employee)
                .header("Accept-Language", "de")
                .header("If-None-Match", german)
                .get(item)
                .then()
                .statusCode(304);
        as(employee)
                .header("Accept-Language", "en")
                .header("If-None-Match", german)
                .get(item)
                .then()
                .statusCode(200);
        as(employee)
                .header("Accept-Language", "en")
                .header("If-Match", german)
                .contentType("application/merge-patch+json")
                .body("{\"minutes\": 15}")
                .patch(item)
                .then()
                .statusCode(200);
        as(employee)
                .header("Accept-Language", "de")
                .header("If-Match", german)
                .contentType("application/merge-patch+json")
                .body("{\"minutes\": 20}")
                .patch(item)
                .then()
                .statusCode(412)
                .body("change.fields", contains("minutes"));
    }

    private Response in(String language, String path) {
        return as(employee).header("Accept-Language", language).get(path);
    }
}
