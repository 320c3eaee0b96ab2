package dev.careerconversations.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MyNoticesTest extends ApiTest {

    @Test
    void what_will_be_sent_to_me_is_listed_with_its_time() {
        Conversation plan = conversation().held();
        String mine = plan.actionItem(employee, "EMPLOYEE", "2026-03-17");
        plan.actionItem(employee, "MANAGER", "2026-03-17");

        notices(employee, "?state=UPCOMING")
                .body("items.findAll { !it.copy }.subjectId.unique()", contains(mine))
                .body("items.find { it.kind == 'ACTION_ITEM_DUE_TODAY' }.dueAt", equalTo("2026-03-17T09:00:00Z"))
                .body(
                        "items.find { it.kind == 'ACTION_ITEM_DUE_TODAY' }.planId",
                        equalTo(plan.id().toString()));
        notices(manager, "?state=UPCOMING").body("items.subjectId", not(hasItem(mine)));
    }

    @Test
    void a_notice_bears_no_trace_while_traces_are_off() {
        Conversation plan = conversation().held();
        String item = as(employee)
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .body("{\"title\": \"T\", \"owner\": \"EMPLOYEE\", \"dueOn\": \"2026-03-17\"}")
                .post(plan.at("/action-items"))
                .path("id");

        assertThat(sql("select traceparent from delivery.notice where subject_id = ?", UUID.fromString(item)))
                .isNotEmpty()
                .containsOnlyNulls();
    }

    @Test
    void a_message_is_known_to_its_sender_at_once_and_to_its_reader_once_it_was_sent() {
        Conversation plan = conversation().held();

        notices(employee, "")
                .body("items.find { it.kind == 'FOLLOW_UP' }.state", equalTo("UPCOMING"))
                .body("items.find { it.kind == 'FOLLOW_UP' }.copy", equalTo(true));
        notices(manager, "").body("items.kind", not(hasItem("FOLLOW_UP")));
        notices(manager, "?state=UPCOMING").body("items", empty());

        plan.followUpDelivered();

        notices(manager, "?state=SENT")
                .body("items.kind", contains("FOLLOW_UP"))
                .body("items.copy", contains(false))
                .body("items.settledAt", contains("2026-03-02T09:00:00Z"));
    }

    @Test
    void what_was_skipped_or_failed_says_why_without_the_mail_servers_words() {
        Conversation plan = conversation().asked().meetingAt(MONDAY.minus(Duration.ofHours(3)));
        plan.deliver("RECORD_OUTCOME", "SKIPPED");
        notices(employee, "?state=SKIPPED").body("items.reason", everyItem(equalTo("STALE")));

        plan.deliver("INVITATION", "FAILED");
        sql("update delivery.notice set reason = '550 no such user' where plan_id = ?", plan.id());
        notices(employee, "?state=FAILED")
                .body("items.kind", contains("INVITATION"))
                .body("items.reason", contains("UNDELIVERABLE"));
        notices(manager, "").body("items", empty());
    }

    @Test
    void what_is_no_longer_needed_says_so() {
        Conversation plan = conversation().asked();
        as(employee).post(plan.at("/cancel")).then().statusCode(200);

        notices(employee, "")
                .body("items.state", containsInAnyOrder("SKIPPED"))
                .body("items.reason", contains("NO_LONGER_NEEDED"));
        notices(manager, "").body("items", empty());
    }

    @Test
    void an_unknown_state_is_told() {
        as(employee)
                .get("/api/v1/me/notices?state=LOST")
                .then()
                .statusCode(400)
                .body("violations.field", contains("state"));
    }

    private ValidatableResponse notices(String person, String query) {
        return as(person).get("/api/v1/me/notices" + query).then().statusCode(200);
    }
}
