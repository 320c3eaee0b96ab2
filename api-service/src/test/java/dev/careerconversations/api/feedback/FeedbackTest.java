package dev.careerconversations.api.feedback;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedbackTest extends ApiTest {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Test
    void the_manager_writes_it_and_the_employee_reads_it() {
        Conversation plan = conversation().held();
        String strength = id(give(plan, "STRENGTH", "You explain trade-offs."));
        give(plan, "TO_DEVELOP", "Say no earlier.");

        as(employee)
                .get(plan.at("/feedback"))
                .then()
                .statusCode(200)
                .body("items.kind", contains("STRENGTH", "TO_DEVELOP"))
                .body("items[0].text", equalTo("You explain trade-offs."))
                .body("items[0].example", nullValue());
        as(employee)
                .queryParam("kind", "TO_DEVELOP")
                .queryParam("sort", "-createdAt")
                .get(plan.at("/feedback"))
                .then()
                .body("items.text", contains("Say no earlier."));
        as(employee)
                .get(plan.at("/feedback/" + strength))
                .then()
                .statusCode(200)
                .body("text", equalTo("You explain trade-offs."));
    }

    @Test
    void the_employee_writes_none_of_it() {
        Conversation plan = conversation().held();
        String one = plan.at("/feedback/" + id(give(plan, "STRENGTH", "You listen.")));

        as(employee)
                .body("{\"kind\": \"STRENGTH\", \"text\": \"I am brilliant.\"}")
                .post(plan.at("/feedback"))
                .then()
                .statusCode(403)
                .body("type", endsWith("not-your-part"));
        as(employee)
                .contentType(MERGE_PATCH)
                .body("{\"text\": \"I am brilliant.\"}")
                .patch(one)
                .then()
                .statusCode(403);
        as(employee).delete(one).then().statusCode(403);
        as(employee).get(one).then().body("text", equalTo("You listen."));
    }

    @Test
    void it_is_changed_in_part_and_taken_back() {
        Conversation plan = conversation().held();
        String one = plan.at("/feedback/" + id(give(plan, "STRENGTH", "You listen.")));

        as(manager)
                .contentType(MERGE_PATCH)
                .body("{\"example\": \"In the review.\"}")
                .patch(one)
                .then()
                .statusCode(200)
                .body("text", equalTo("You listen."))
                .body("example", equalTo("In the review."));
        as(manager)
                .contentType(MERGE_PATCH)
                .body("{\"example\": null, \"kind\": \"TO_DEVELOP\"}")
                .patch(one)
                .then()
                .statusCode(200)
                .body("kind", equalTo("TO_DEVELOP"))
                .body("example", nullValue());
        as(manager).delete(one).then().statusCode(204);
        as(employee).get(one).then().statusCode(404);
    }

    @Test
    void who_has_not_seen_a_change_does_not_write_over_it() {
        Conversation plan = conversation().held();
        Response first = give(plan, "STRENGTH", "You listen.");
        String one = plan.at("/feedback/" + id(first));
        as(manager)
                .contentType(MERGE_PATCH)
                .body("{\"text\": \"You listen well.\"}")
                .patch(one)
                .then()
                .statusCode(200);

        as(manager)
                .contentType(MERGE_PATCH)
                .header("If-Match", first.header("ETag"))
                .body("{\"text\": \"You hear.\"}")
                .patch(one)
                .then()
                .statusCode(412)
                .body("change.fields", contains("text"));
    }

    @Test
    void it_begins_with_the_meeting_and_ends_with_the_plan() {
        Conversation plan = conversation().asked().meetingAt(clock.instant().plusSeconds(3600));
        String early = "{\"kind\": \"STRENGTH\", \"text\": \"Early.\"}";
        as(manager).body(early).post(plan.at("/feedback")).then().statusCode(409);
        as(manager).get(plan.at("/feedback")).then().statusCode(200).body("items", hasSize(0));

        Conversation held = conversation().held();
        String one = held.at("/feedback/" + id(give(held, "STRENGTH", "You listen.")));
        held.followUpDelivered();
        as(employee).post(held.at("/complete")).then().statusCode(200);

        as(manager).delete(one).then().statusCode(409);
        as(employee).get(one).then().statusCode(200);
    }

    @Test
    void a_plan_has_fifty_pieces_at_most() {
        Conversation plan = conversation().held();
        for (int i = 0; i < 50; i++) {
            give(plan, "STRENGTH", "Number " + i);
        }

        as(manager)
                .body("{\"kind\": \"STRENGTH\", \"text\": \"One too many\"}")
                .post(plan.at("/feedback"))
                .then()
                .statusCode(409)
                .body("type", endsWith("limit-reached"));
    }

    @Test
    void each_violation_is_told_with_its_field() {
        Conversation plan = conversation().held();

        as(manager)
                .body("{\"kind\": null, \"text\": \" \", \"example\": \"\"}")
                .post(plan.at("/feedback"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("example", "kind", "text"));
    }

    private Response give(Conversation plan, String kind, String text) {
        Response answer = as(manager)
                .body("{\"kind\": \"%s\", \"text\": \"%s\"}".formatted(kind, text))
                .post(plan.at("/feedback"));
        answer.then().statusCode(201);
        return answer;
    }

    private static String id(Response answer) {
        return answer.jsonPath().getString("id");
    }
}
