package dev.careerconversations.api.checkin;

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
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was found of action items at a check-in, and why one is skipped. */
@QuarkusTest
class CheckedItemsTest extends ApiTest {

    @Test
    void each_becomes_an_entry_in_its_items_history() {
        Conversation plan = conversation().held();
        String kept = plan.actionItem(employee, "EMPLOYEE", "2026-03-16");
        String moved = plan.actionItem(manager, "MANAGER", "2026-03-17");
        String checkIn = planned(plan);

        record(plan, manager, checkIn, """
                        {"progress": "Good.", "items": [
                            {"actionItemId": "%s", "note": "Written.", "status": "DONE"},
                            {"actionItemId": "%s", "note": "Sara is away.", "dueOn": "2026-03-24"}]}""".formatted(kept, moved))
                .then()
                .statusCode(200)
                .body("status", equalTo("RECORDED"))
                .body("progress", equalTo("Good."));

        as(employee)
                .get(plan.at("/action-items/" + kept))
                .then()
                .body("status", equalTo("DONE"))
                .body("progress.note", contains("Written."))
                .body("progress.author", contains("MANAGER"))
                .body("progress.checkInId", contains(checkIn))
                .body("progress[0].dueOn", nullValue());
        as(employee)
                .get(plan.at("/action-items/" + moved))
                .then()
                .body("dueOn", equalTo("2026-03-24"))
                .body("progress.dueOn", contains("2026-03-24"));
        assertThat(plan.pending())
                .contains("ACTION_ITEM_DUE_TODAY 2026-03-24T09:00Z")
                .noneMatch(notice -> notice.endsWith("DUE_TODAY 2026-03-16T09:00Z"));
    }

    @Test
    void every_mistake_is_told_with_its_place_and_nothing_is_changed() {
        Conversation plan = conversation().held();
        String item = plan.actionItem(employee, "EMPLOYEE", "2026-03-16");
        String late = plan.actionItem(employee, "EMPLOYEE", "2026-03-17");
        String checkIn = planned(plan);

        record(plan, employee, checkIn, """
                        {"progress": "Good.", "items": [
                            {"actionItemId": "%1$s", "note": "Written.", "status": "DONE"},
                            {"actionItemId": "%1$s", "note": "Again."},
                            {"actionItemId": "%2$s", "note": "Which?"},
                            {"actionItemId": "%3$s", "note": "Sooner.", "dueOn": "2026-01-01"}]}""".formatted(item, UUID.randomUUID(), late))
                .then()
                .statusCode(400)
                .body("violations.field", contains("items[1].actionItemId", "items[2].actionItemId", "items[3].dueOn"));

        as(employee)
                .get(plan.at("/action-items/" + item))
                .then()
                .body("status", equalTo("OPEN"))
                .body("progress", hasSize(0));
        as(employee).get(plan.at("/check-ins/" + checkIn)).then().body("status", equalTo("PLANNED"));
    }

    @Test
    void a_field_that_is_missing_is_told_with_its_place() {
        Conversation plan = conversation().held();

        record(plan, employee, planned(plan), "{\"progress\": \"P\", \"items\": [{\"note\": \" \"}]}")
                .then()
                .statusCode(400)
                .body("violations.field", contains("items[0].actionItemId", "items[0].note"));
    }

    @Test
    void an_action_item_of_another_plan_is_refused_and_stays_as_it_is() {
        Conversation plan = conversation().held();
        Conversation other = conversation().held();
        String elsewhere = other.actionItem(employee, "EMPLOYEE", "2026-03-16");

        record(
                        plan,
                        employee,
                        planned(plan),
                        "{\"progress\": \"P\", \"items\": [{\"actionItemId\": \"%s\", \"note\": \"N\"}]}"
                                .formatted(elsewhere))
                .then()
                .statusCode(400)
                .body("violations.field", contains("items[0].actionItemId"));
        as(employee).get(other.at("/action-items/" + elsewhere)).then().body("progress", hasSize(0));
    }

    @Test
    void a_due_date_is_moved_by_author_or_owner_here_too() {
        Conversation plan = conversation().held();
        String item = plan.actionItem(employee, "EMPLOYEE", "2026-03-16");
        String checkIn = planned(plan);

        record(
                        plan,
                        manager,
                        checkIn,
                        "{\"progress\": \"P\", \"items\": [{\"actionItemId\": \"%s\", \"note\": \"N\", \"dueOn\": \"2026-04-01\"}]}"
                                .formatted(item))
                .then()
                .statusCode(403)
                .body("type", endsWith("not-your-part"));
        as(employee).get(plan.at("/check-ins/" + checkIn)).then().body("status", equalTo("PLANNED"));
    }

    @Test
    void a_hundred_items_are_the_most() {
        Conversation plan = conversation().held();
        String item = "{\"actionItemId\": \"%s\", \"note\": \"N\"}".formatted(UUID.randomUUID());

        record(
                        plan,
                        employee,
                        planned(plan),
                        "{\"progress\": \"P\", \"items\": [%s]}".formatted((item + ",").repeat(100) + item))
                .then()
                .statusCode(400)
                .body("violations.field", contains("items"));
    }

    @Test
    void a_check_in_is_skipped_for_a_reason_or_for_none() {
        Conversation plan = conversation().held();
        String explained = planned(plan);
        String unexplained = planned(plan);

        skip(plan, explained, "{\"reason\": \"Holidays.\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("SKIPPED"))
                .body("progress", equalTo("Holidays."));
        skip(plan, unexplained, "{}").then().statusCode(200).body("progress", nullValue());
    }

    private String planned(Conversation plan) {
        return as(employee)
                .body("{\"dueOn\": \"2026-03-09\"}")
                .post(plan.at("/check-ins"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response record(Conversation plan, String person, String checkIn, String body) {
        return as(person).body(body).post(plan.at("/check-ins/" + checkIn + "/record"));
    }

    private Response skip(Conversation plan, String checkIn, String body) {
        return as(employee).body(body).post(plan.at("/check-ins/" + checkIn + "/skip"));
    }
}
