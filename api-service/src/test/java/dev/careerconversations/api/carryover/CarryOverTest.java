package dev.careerconversations.api.carryover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CarryOverTest extends ApiTest {

    private Conversation first;
    private String open;
    private String done;

    @BeforeEach
    void followUp() {
        first = new Conversation(this, employee, manager, "Growth").held();
        open = first.actionItem(employee, "EMPLOYEE", "2026-03-10");
        done = first.actionItem(employee, "MANAGER", "2026-03-11");
        as(manager)
                .body("{\"note\": \"Done\", \"status\": \"DONE\"}")
                .post(first.at("/action-items/" + done + "/progress"));
        as(employee).body("{\"note\": \"Begun\"}").post(first.at("/action-items/" + open + "/progress"));
        first.followUpDelivered();
        clock.advance(Duration.ofDays(14));
    }

    @Test
    void the_next_plan_starts_with_the_preparation_of_the_last_and_shares_nothing_of_it() {
        String entry = add("/self-assessment", "{\"kind\": \"STRENGTH\", \"text\": \"Listening\", \"shared\": true}");
        String path =
                add("/career-paths", "{\"roleTitle\": \"Lead\", \"direction\": \"LEADERSHIP\", \"shared\": true}");
        as(employee)
                .body("{\"colleague\": \"Priya\"}")
                .post(first.at("/career-paths/" + path + "/informational-interviews"))
                .then()
                .statusCode(201);

        Conversation next = next("{\"title\": \"A year later\"}", manager);

        as(employee)
                .get(next.at(""))
                .then()
                .body("title", equalTo("A year later"))
                .body("status", equalTo("PREPARING"))
                .body("previousPlanId", equalTo(first.id().toString()))
                .body("manager.email", equalTo(manager + "@example.com"));
        as(employee)
                .get(next.at("/self-assessment"))
                .then()
                .body("items.text", contains("Listening"))
                .body("items.shared", contains(false))
                .body("items[0].id", org.hamcrest.Matchers.not(equalTo(entry)));
        as(employee)
                .get(next.at("/career-paths"))
                .then()
                .body("items.roleTitle", contains("Lead"))
                .body("items[0].shared", equalTo(false))
                .body("items[0].informationalInterviews.colleague", contains("Priya"));
        as(employee).get(next.at("/agenda")).then().body("items", empty());
    }

    @Test
    void what_is_open_moves_with_its_history_when_the_next_meeting_is_held_and_the_first_plan_is_completed() {
        Conversation next = next("{}", manager);
        as(employee).get(first.at("/action-items?status=OPEN")).then().body("items", hasSize(1));
        List<String> told =
                sql("select id::text from delivery.notice where subject_id = ? order by id", UUID.fromString(open));

        next.held();

        as(manager)
                .get(next.at("/action-items"))
                .then()
                .body("items.id", contains(open))
                .body("items[0].carriedFromPlanId", equalTo(first.id().toString()))
                .body("items[0].progress.note", contains("Begun"));
        as(manager).get(first.at("/action-items")).then().body("items.id", contains(done));
        as(employee).get(first.at("")).then().body("status", equalTo("COMPLETED"));
        assertThat(sql("select id::text from delivery.notice where subject_id = ? order by id", UUID.fromString(open)))
                .as("what was told of it goes with it")
                .containsAll(told);
        assertThat(sql(
                        "select distinct plan_id::text from delivery.notice where subject_id = ?",
                        UUID.fromString(open)))
                .containsExactly(next.id().toString());
        assertThat(first.pending()).isEmpty();
    }

    @Test
    void what_was_told_of_a_promise_is_not_told_again_in_the_next_plan() {
        first.deliver("ACTION_ITEM_DUE_TODAY", "SENT");
        first.deliver("ACTION_ITEM_OVERDUE", "SENT");
        List<String> sent = sql(
                "select id::text from delivery.notice where state = 'SENT' and subject_id = ? order by id",
                UUID.fromString(open));
        assertThat(sent).isNotEmpty();

        next("{}", manager).held();

        assertThat(sql(
                        "select id::text from delivery.notice where state = 'SENT' and subject_id = ? order by id",
                        UUID.fromString(open)))
                .isEqualTo(sent);
    }

    @Test
    void with_another_manager_promises_stay_where_they_are_and_the_first_plan_does_not_exist_for_them() {
        Conversation next = next("{\"manager\": {\"email\": \"%s@example.com\"}}".formatted(stranger), stranger);
        as(stranger).get("/api/v1/me").then().statusCode(200);
        next.held();

        as(stranger).get(next.at("")).then().statusCode(200).body("previousPlanId", nullValue());
        as(stranger).get(next.at("/action-items")).then().body("items", empty());
        as(stranger).get(first.at("")).then().statusCode(404);
        as(employee).get(first.at("")).then().body("status", equalTo("FOLLOWED_UP"));
        as(employee).get(first.at("/action-items?status=OPEN")).then().body("items", hasSize(1));
    }

    @Test
    void a_plan_is_followed_once_it_is_over_or_lives_on_with_its_promises() {
        Conversation early = new Conversation(this, employee, manager, "Early");
        as(employee)
                .body("{}")
                .post(early.at("/next"))
                .then()
                .statusCode(409)
                .body("legalSteps", contains("ASK", "AGREE_MEETING", "CANCEL"));
        as(manager).body("{}").post(first.at("/next")).then().statusCode(403);
        as(employee).post(early.at("/cancel")).then().statusCode(200);

        as(employee).body("{}").post(early.at("/next")).then().statusCode(201);
        as(employee).post(first.at("/complete")).then().statusCode(200);
        Conversation next = next("{}", manager).held();
        as(employee).get(next.at("/action-items")).then().body("items.id", contains(open));
    }

    private String add(String path, String body) {
        return as(employee)
                .body(body)
                .post(first.at(path))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Conversation next(String body, String manager) {
        String id = as(employee)
                .body(body)
                .post(first.at("/next"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(employee)
                .body(body)
                .post(first.at("/next"))
                .then()
                .header("Location", org.hamcrest.Matchers.not(endsWith("/next")));
        return new Conversation(this, employee, manager, UUID.fromString(id));
    }
}
