package dev.careerconversations.api.developmentrequest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DevelopmentRequestsTest extends ApiTest {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Test
    void the_manager_reads_requests_once_the_agenda_is_shared_and_of_what_they_serve_what_is_shared() {
        Conversation plan = conversation();
        String shared = entry(plan, true);
        String mine = entry(plan, false);
        String request = request(plan, "[\"%s\", \"%s\"]".formatted(mine, shared));
        plan.asked();
        as(manager).get(plan.at("/development-requests")).then().statusCode(404);
        as(manager).get(plan.at("/development-requests/" + request)).then().statusCode(404);
        share(plan);

        as(manager).get(plan.at("/development-requests")).then().body("items.id", contains(request));
        as(manager)
                .get(plan.at("/development-requests/" + request))
                .then()
                .body("selfAssessmentEntryIds", contains(shared));
        as(employee)
                .get(plan.at("/development-requests/" + request))
                .then()
                .body("selfAssessmentEntryIds", contains(mine, shared));
    }

    @Test
    void what_is_deleted_is_no_longer_referred_to() {
        Conversation plan = conversation();
        String entry = entry(plan, false);
        String request = plan.at("/development-requests/" + request(plan, "[\"" + entry + "\"]"));

        as(employee).delete(plan.at("/self-assessment/" + entry)).then().statusCode(204);

        as(employee).get(request).then().body("selfAssessmentEntryIds", empty());
        as(employee)
                .contentType(MERGE_PATCH)
                .body("{\"title\": \"New\"}")
                .patch(request)
                .then()
                .statusCode(200);
    }

    @Test
    void what_belongs_to_another_plan_cannot_be_referred_to() {
        Conversation plan = conversation();
        String elsewhere = entry(conversation(), true);

        as(employee)
                .body("""
                        {"kind": "MENTOR", "title": "T", "reason": "R", "selfAssessmentEntryIds": ["%s", "%s"],
                         "careerPathIds": ["%s"]}""".formatted(entry(plan, false), elsewhere, elsewhere))
                .post(plan.at("/development-requests"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("selfAssessmentEntryIds[1]", "careerPathIds[0]"));
        as(employee).get(plan.at("/development-requests")).then().body("items", empty());
    }

    @Test
    void the_manager_answers_as_long_as_the_plan_lives_and_the_employee_does_not_change_what_was_agreed() {
        Conversation plan = conversation().asked();
        String request = request(plan, "[]");
        share(plan);
        answer(plan, request, "NEEDS_DISCUSSION").statusCode(200).body("answer.answer", equalTo("NEEDS_DISCUSSION"));
        patch(plan, request, "{\"title\": \"Said more clearly\"}").statusCode(200);
        clock.advance(Duration.ofMinutes(5));

        answer(plan, request, "AGREED")
                .statusCode(200)
                .body("answer.answeredAt", equalTo("2026-03-02T09:05:00Z"))
                .body("actionItemId", nullValue());

        patch(plan, request, "{\"title\": \"Something else\"}")
                .statusCode(409)
                .body("detail", containsString("agreed or declined"));
        as(employee).delete(plan.at("/development-requests/" + request)).then().statusCode(409);
        as(employee).get(plan.at("/development-requests?answer=AGREED")).then().body("items.id", contains(request));
        as(employee)
                .get(plan.at("/development-requests?answer=DECLINED"))
                .then()
                .body("items", empty());
        as(employee).post(plan.at("/cancel")).then().statusCode(200);
        answer(plan, request, "DECLINED").statusCode(409);
    }

    @Test
    void an_answer_to_what_has_changed_meanwhile_is_refused() {
        Conversation plan = conversation().asked();
        String request = request(plan, "[]");
        share(plan);
        String seen =
                as(manager).get(plan.at("/development-requests/" + request)).header("ETag");
        patch(plan, request, "{\"title\": \"Ten times as much\"}").statusCode(200);

        as(manager)
                .header("If-Match", seen)
                .body("{\"answer\": \"AGREED\"}")
                .put(plan.at("/development-requests/" + request + "/answer"))
                .then()
                .statusCode(412)
                .body("change.fields", hasItems("title"));
    }

    @Test
    void an_agreed_request_becomes_one_action_item() {
        Conversation plan = conversation();
        String agreed = request(plan, "[]");
        String open = request(plan, "[]");
        plan.asked();
        share(plan);
        answer(plan, agreed, "AGREED").statusCode(200);
        promise(plan, manager, agreed).statusCode(409);
        plan.meetingAt(clock.instant().minus(Duration.ofMinutes(90)));
        as(employee).body("{\"takeaways\": []}").put(plan.at("/outcome")).then().statusCode(200);
        promise(plan, employee, open).statusCode(409).body("detail", containsString("agreed"));

        String item = promise(plan, manager, agreed)
                .statusCode(201)
                .body("title", equalTo("A mentor"))
                .body("owner", equalTo("MANAGER"))
                .body("author", equalTo("MANAGER"))
                .body("developmentRequestId", equalTo(agreed))
                .header("Location", containsString(plan.at("/action-items/")))
                .extract()
                .path("id");

        as(employee).get(plan.at("/action-items/" + item)).then().body("developmentRequestId", equalTo(agreed));
        as(employee).get(plan.at("/development-requests/" + agreed)).then().body("actionItemId", endsWith(item));
        promise(plan, employee, agreed).statusCode(409).body("detail", containsString("once"));
        answer(plan, agreed, "DECLINED").statusCode(409);
    }

    @Test
    void requests_are_made_until_the_meeting_is_held_and_there_is_an_end_to_them() {
        Conversation plan = conversation();
        String last = "";
        for (int i = 0; i < 30; i++) {
            last = request(plan, "[]");
        }
        as(employee)
                .body("{\"kind\": \"MENTOR\", \"title\": \"T\", \"reason\": \"R\"}")
                .post(plan.at("/development-requests"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/limit-reached"));

        plan.held();

        patch(plan, last, "{\"title\": \"Too late\"}").statusCode(409);
    }

    @Test
    void mistakes_are_told_by_their_fields() {
        as(employee)
                .body("""
                        {"kind": "RAISE", "title": "Two\\nlines", "wishedFor": "soon", "careerPathIds": ["x"]}""")
                .post(conversation().at("/development-requests"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("kind", "title", "reason", "wishedFor", "careerPathIds[0]"));
    }

    private String entry(Conversation plan, boolean shared) {
        return as(employee)
                .body("{\"kind\": \"STRENGTH\", \"text\": \"T\", \"shared\": %s}".formatted(shared))
                .post(plan.at("/self-assessment"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String request(Conversation plan, String entryIds) {
        return as(employee)
                .body("""
                        {"kind": "MENTOR", "title": "A mentor", "reason": "To learn", "selfAssessmentEntryIds": %s}""".formatted(entryIds))
                .post(plan.at("/development-requests"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void share(Conversation plan) {
        plan.agendaItem(employee, "What I ask for");
        plan.agendaShared();
    }

    private ValidatableResponse answer(Conversation plan, String request, String answer) {
        return as(manager)
                .body("{\"answer\": \"%s\"}".formatted(answer))
                .put(plan.at("/development-requests/" + request + "/answer"))
                .then();
    }

    private ValidatableResponse patch(Conversation plan, String request, String change) {
        return as(employee)
                .contentType(MERGE_PATCH)
                .body(change)
                .patch(plan.at("/development-requests/" + request))
                .then();
    }

    private ValidatableResponse promise(Conversation plan, String person, String request) {
        return as(person)
                .body("{\"owner\": \"MANAGER\", \"dueOn\": \"2026-04-01\"}")
                .post(plan.at("/development-requests/" + request + "/action-item"))
                .then();
    }
}
