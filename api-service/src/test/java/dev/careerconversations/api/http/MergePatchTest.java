package dev.careerconversations.api.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What a PATCH names is replaced, null clears, all else stays (RFC 7396). */
@QuarkusTest
class MergePatchTest extends ApiTest {

    @Test
    void a_plan_is_renamed_until_it_has_ended() {
        Conversation plan = conversation();

        patch(plan.at(""), "{\"title\": \" Towards team lead \"}")
                .statusCode(200)
                .body("title", equalTo("Towards team lead"))
                .body("manager.email", equalTo(manager + "@example.com"));

        as(employee).post(plan.at("/cancel")).then().statusCode(200);
        patch(plan.at(""), "{\"title\": \"Too late\"}").statusCode(409);
    }

    @Test
    void a_meeting_loses_its_place_and_keeps_its_time() {
        Conversation plan = conversation().asked();
        as(employee).body("""
                        {"startsAt": "2026-03-05T13:00:00Z", "timeZone": "Europe/Berlin", "minutes": 30, "place": "Room 1"}""").put(plan.at("/meeting")).then().statusCode(200);

        patch(plan.at("/meeting"), "{\"place\": null, \"link\": \"https://meet.example.com/1\"}")
                .statusCode(200)
                .body("place", nullValue())
                .body("link", equalTo("https://meet.example.com/1"))
                .body("startsAt", equalTo("2026-03-05T13:00:00Z"))
                .body("minutes", equalTo(30));
        patch(plan.at("/meeting"), "{\"minutes\": null}").statusCode(400).body("violations.field", contains("minutes"));
    }

    @Test
    void there_is_no_meeting_to_patch_before_there_is_one() {
        as(employee)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "*")
                .body("{\"place\": \"Room 1\"}")
                .patch(conversation().asked().at("/meeting"))
                .then()
                .statusCode(404);
    }

    @Test
    void an_agenda_item_keeps_what_is_not_named() {
        Conversation plan = conversation();
        String item = plan.at("/agenda/items/" + plan.agendaItem(employee, "Where I want to be"));

        patch(item, "{\"talkingPoints\": [\"One\"], \"minutes\": 15}")
                .statusCode(200)
                .body("title", equalTo("Where I want to be"))
                .body("minutes", equalTo(15))
                .body("talkingPoints", contains("One"));
        patch(item, "{\"talkingPoints\": null}").statusCode(200).body("talkingPoints", hasSize(0));
        patch(item, "{\"title\": null, \"minutes\": 0}")
                .statusCode(400)
                .body("violations.field", contains("minutes", "title"));
        patch(item, "{\"colour\": \"red\"}").statusCode(400).body("violations.field", contains("colour"));
        patch(item, "{\"talkingPionts\": null}").statusCode(400).body("violations.field", contains("talkingPionts"));
        patch(item, "{\"talkingPoints\": [\"a\", \" \"]}")
                .statusCode(400)
                .body("violations.field", contains("talkingPoints[1]"));
        patch(item, "{\"talkingPionts\": null, \"minutes\": \"5\", \"title\": \" \"}")
                .statusCode(400)
                .body("violations.field", contains("minutes", "talkingPionts", "title"));
        patch(item, "[]").statusCode(400);
    }

    @Test
    void an_action_item_gets_a_new_date_from_its_author_or_owner_alone() {
        Conversation plan = conversation().held();
        String item = plan.at("/action-items/" + plan.actionItem(employee, "EMPLOYEE", "2026-03-16"));

        patch(item, "{\"dueOn\": \"2026-03-18\"}")
                .statusCode(200)
                .body("dueOn", equalTo("2026-03-18"))
                .body("title", equalTo("Draft a proposal"));
        as(manager)
                .contentType(MergePatch.MEDIA_TYPE)
                .body("{\"dueOn\": \"2026-03-20\"}")
                .patch(item)
                .then()
                .statusCode(403);
        as(manager)
                .contentType(MergePatch.MEDIA_TYPE)
                .body("{\"title\": \"Draft the proposal\"}")
                .patch(item)
                .then()
                .statusCode(200);
    }

    @Test
    void a_patch_is_no_plain_json() {
        as(employee)
                .body("{\"title\": \"T\"}")
                .patch(conversation().at(""))
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    private ValidatableResponse patch(String path, String body) {
        return as(employee)
                .contentType(MergePatch.MEDIA_TYPE)
                .body(body)
                .patch(path)
                .then();
    }
}
