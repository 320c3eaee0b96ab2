package dev.careerconversations.api.actionitem;

import static org.assertj.core.api.Assertions.assertThat;
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

/** A due date that moves with progress, for a reason. */
@QuarkusTest
class DueDateTest extends ApiTest {

    @Test
    void the_history_tells_the_new_date_and_the_reminders_move() {
        Conversation plan = conversation().held();
        String item = plan.actionItem(employee, "EMPLOYEE", "2026-03-16");
        assertThat(plan.pending()).contains("ACTION_ITEM_DUE_TODAY 2026-03-16T09:00Z");

        record(plan, employee, item, "{\"note\": \"Priya is ill.\", \"dueOn\": \"2026-03-23\"}")
                .then()
                .statusCode(201)
                .body("dueOn", equalTo("2026-03-23"))
                .body("status", equalTo("OPEN"))
                .body("progress.note", contains("Priya is ill."))
                .body("progress.dueOn", contains("2026-03-23"))
                .body("progress[0].checkInId", nullValue());

        assertThat(plan.pending())
                .contains("ACTION_ITEM_DUE_TODAY 2026-03-23T09:00Z")
                .doesNotContain("ACTION_ITEM_DUE_TODAY 2026-03-16T09:00Z");
    }

    @Test
    void neither_author_nor_owner_moves_none_but_may_record_progress() {
        Conversation plan = conversation().held();
        String item = plan.actionItem(employee, "EMPLOYEE", "2026-03-16");

        record(plan, manager, item, "{\"note\": \"Later.\", \"dueOn\": \"2026-03-23\"}")
                .then()
                .statusCode(403)
                .body("type", endsWith("not-your-part"));
        record(plan, manager, item, "{\"note\": \"Same day.\", \"dueOn\": \"2026-03-16\"}")
                .then()
                .statusCode(201)
                .body("progress", hasSize(1))
                .body("dueOn", equalTo("2026-03-16"));
    }

    @Test
    void no_date_lies_before_the_meeting() {
        Conversation plan = conversation().held();
        String item = plan.actionItem(employee, "EMPLOYEE", "2026-03-16");

        record(plan, employee, item, "{\"note\": \"Sooner.\", \"dueOn\": \"2026-03-01\"}")
                .then()
                .statusCode(400)
                .body("violations.field", contains("dueOn"));
        as(employee).get(plan.at("/action-items/" + item)).then().body("progress", hasSize(0));
    }

    @Test
    void the_reason_is_required() {
        Conversation plan = conversation().held();
        String item = plan.actionItem(employee, "EMPLOYEE", "2026-03-16");

        record(plan, employee, item, "{\"dueOn\": \"2026-03-23\"}")
                .then()
                .statusCode(400)
                .body("violations.field", contains("note"));
    }

    @Test
    void an_item_is_opened_again_with_a_new_date_at_once() {
        Conversation plan = conversation().held();
        String item = plan.actionItem(employee, "EMPLOYEE", "2026-03-16");
        record(plan, employee, item, "{\"note\": \"Given up.\", \"status\": \"DROPPED\"}")
                .then()
                .statusCode(201);

        record(plan, employee, item, "{\"note\": \"After all.\", \"status\": \"OPEN\", \"dueOn\": \"2026-04-01\"}")
                .then()
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .body("closedAt", nullValue())
                .body("progress.dueOn", contains(nullValue(), equalTo("2026-04-01")));
        assertThat(plan.pending()).contains("ACTION_ITEM_DUE_TODAY 2026-04-01T09:00Z");
    }

    private Response record(Conversation plan, String person, String item, String body) {
        return as(person).body(body).post(plan.at("/action-items/" + item + "/progress"));
    }
}
