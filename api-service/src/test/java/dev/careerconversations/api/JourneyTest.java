package dev.careerconversations.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JourneyTest extends ApiTest {

    @Test
    void a_plan_is_started_by_its_employee_and_found_under_its_location() {
        String location = as(employee)
                .body("{\"title\": \" Growing \", \"manager\": {\"email\": \"%s@example.com\"}}".formatted(manager))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .body("title", equalTo("Growing"))
                .body("status", equalTo("PREPARING"))
                .body("myPart", equalTo("EMPLOYEE"))
                .body("nextSteps", contains("ASK", "AGREE_MEETING", "CANCEL"))
                .body("createdAt", equalTo("2026-03-02T09:00:00Z"))
                .body("requestedAt", nullValue())
                .extract()
                .header("Location");

        as(employee).get(location).then().statusCode(200).body("title", equalTo("Growing"));
        as(employee).get("/api/v1/plans").then().statusCode(200).body("items", hasSize(1));
        as(employee).get("/api/v1/plans?status=HELD").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void the_manager_is_let_in_by_the_invitation_which_names_the_conversation() {
        Conversation plan = conversation();
        as(manager).get(plan.at("")).then().statusCode(404);
        as(manager).get("/api/v1/plans").then().body("items", hasSize(0));

        plan.asked();

        as(manager).get(plan.at("")).then().statusCode(200).body("myPart", equalTo("MANAGER"));
        as(manager).get("/api/v1/plans").then().body("items", hasSize(1));
        as(manager)
                .get(plan.at("/invitation"))
                .then()
                .body("subject", equalTo("Career development conversation"))
                .body("message", containsString("Emma"));
        assertThat(plan.pending()).containsExactly("INVITATION 2026-03-02T09:00Z");
    }

    @Test
    void an_invitation_can_be_in_the_employees_own_words() {
        Conversation plan = conversation();

        as(employee)
                .body("{\"subject\": \"Where I want to go\", \"message\": \"Coffee?\"}")
                .post(plan.at("/invitation"))
                .then()
                .statusCode(201)
                .header("Location", endsWith(plan.at("/invitation")))
                .body("subject", equalTo("Where I want to go"))
                .body("message", equalTo("Coffee?"));
    }

    @Test
    void an_agenda_is_the_employees_alone_until_shared_and_then_theirs_together() {
        Conversation plan = conversation().asked();
        String mine = plan.agendaItem(employee, "Leading the migration");
        as(manager).get(plan.at("/agenda")).then().statusCode(404);
        as(manager).get(plan.at("/agenda/items/" + mine)).then().statusCode(404);

        plan.agendaShared();
        String theirs = plan.agendaItem(manager, "Your strengths");

        as(manager)
                .get(plan.at("/agenda"))
                .then()
                .statusCode(200)
                .body("totalMinutes", equalTo(20))
                .body("sharedAt", equalTo("2026-03-02T09:00:00Z"))
                .body("items.title", contains("Leading the migration", "Your strengths"))
                .body("items.author", contains("EMPLOYEE", "MANAGER"));
        as(manager).delete(plan.at("/agenda/items/" + mine)).then().statusCode(403);
        as(manager).delete(plan.at("/agenda/items/" + theirs)).then().statusCode(204);
        assertThat(plan.pending()).contains("AGENDA 2026-03-02T09:00Z");
    }

    @Test
    void an_agenda_item_is_changed_as_a_whole() {
        Conversation plan = conversation();
        String item = plan.agendaItem(employee, "Leading the migration");

        as(employee).body("""
                        {"topic": "CUSTOM", "title": "Mentoring", "minutes": 5,
                         "talkingPoints": ["one", "two"], "questions": ["why?"]}""").put(plan.at("/agenda/items/" + item)).then().statusCode(200);

        as(employee)
                .get(plan.at("/agenda/items/" + item))
                .then()
                .body("title", equalTo("Mentoring"))
                .body("talkingPoints", contains("one", "two"))
                .body("questions", contains("why?"));
    }

    @Test
    void the_outcome_is_recorded_by_both_and_plans_the_check_ins() {
        Conversation plan = conversation().held();

        as(manager)
                .body("{\"takeaways\": [\"Emma needs a mentor.\"], \"checkInRhythm\": \"MONTHLY\"}")
                .put(plan.at("/outcome"))
                .then()
                .statusCode(200)
                .body("takeaways.author", contains("EMPLOYEE", "MANAGER"))
                .body("checkInRhythm", equalTo("MONTHLY"));

        as(employee).get(plan.at("")).then().body("status", equalTo("HELD"));
        as(employee)
                .get(plan.at("/check-ins"))
                .then()
                .body("items.dueOn", contains("2026-04-02"))
                .body("items.status", contains("PLANNED"));
        assertThat(plan.pending()).anyMatch(notice -> notice.equals("CHECK_IN 2026-04-01T09:00Z"));
    }

    @Test
    void a_recorded_check_in_is_followed_by_the_next_one_in_its_rhythm() {
        Conversation plan = conversation().held();
        as(employee)
                .body("{\"takeaways\": [], \"checkInRhythm\": \"WEEKLY\"}")
                .put(plan.at("/outcome"))
                .then()
                .statusCode(200);
        String first = as(employee).get(plan.at("/check-ins")).path("items[0].id");

        clock.advance(Duration.ofDays(7));
        as(manager)
                .body("{\"progress\": \"Good start.\"}")
                .post(plan.at("/check-ins/" + first + "/record"))
                .then()
                .statusCode(200)
                .body("recordedBy", equalTo("MANAGER"));

        as(employee).get(plan.at("/check-ins")).then().body("items.dueOn", contains("2026-03-09", "2026-03-16"));
        as(employee)
                .body("{}")
                .post(plan.at("/check-ins/" + first + "/skip"))
                .then()
                .statusCode(409);
    }

    @Test
    void an_action_item_is_planned_by_author_or_owner_and_keeps_its_history() {
        Conversation plan = conversation().held();
        String item = plan.actionItem(employee, "EMPLOYEE", "2026-03-16");

        as(manager)
                .body("{\"title\": \"Draft it\", \"owner\": \"EMPLOYEE\", \"dueOn\": \"2026-03-30\"}")
                .put(plan.at("/action-items/" + item))
                .then()
                .statusCode(403);
        as(manager)
                .body("{\"note\": \"Saw a draft.\"}")
                .post(plan.at("/action-items/" + item + "/progress"))
                .then()
                .statusCode(201);
        as(employee)
                .body("{\"note\": \"Sent.\", \"status\": \"DONE\"}")
                .post(plan.at("/action-items/" + item + "/progress"))
                .then()
                .statusCode(201)
                .body("status", equalTo("DONE"))
                .body("closedAt", notNullValue())
                .body("progress.note", contains("Saw a draft.", "Sent."))
                .body("progress.author", contains("MANAGER", "EMPLOYEE"));

        assertThat(plan.pending()).noneMatch(notice -> notice.startsWith("ACTION_ITEM"));
    }

    @Test
    void a_plan_is_followed_up_once_the_mail_was_accepted_and_can_then_be_completed() {
        Conversation plan = conversation().held();
        as(employee).post(plan.at("/complete")).then().statusCode(409);

        plan.followUpDelivered();

        as(manager)
                .get(plan.at(""))
                .then()
                .body("status", equalTo("FOLLOWED_UP"))
                .body("nextSteps", not(contains("FOLLOW_UP")));
        as(employee).get("/api/v1/plans?status=FOLLOWED_UP").then().body("items", hasSize(1));
        as(manager).post(plan.at("/complete")).then().statusCode(403);
        as(employee).post(plan.at("/complete")).then().statusCode(200).body("status", equalTo("COMPLETED"));
        assertThat(plan.pending()).isEmpty();
    }

    @Test
    void a_cancelled_plan_has_nothing_left_to_send_but_that_the_meeting_is_cancelled() {
        Conversation plan = conversation().asked().meetingAt(MONDAY.plus(Duration.ofDays(7)));
        assertThat(plan.pending())
                .containsExactly(
                        "INVITATION 2026-03-02T09:00Z",
                        "MEETING_ACCEPTED 2026-03-02T09:00Z",
                        "MEETING_ACCEPTED 2026-03-02T09:00Z",
                        "PREPARE 2026-03-04T09:00Z",
                        "RECORD_OUTCOME 2026-03-09T11:30Z",
                        "RECORD_OUTCOME 2026-03-10T05:30Z");

        as(employee).post(plan.at("/cancel")).then().statusCode(200).body("endedAt", equalTo("2026-03-02T09:00:00Z"));

        assertThat(plan.pending())
                .containsExactly("MEETING_CANCELLED 2026-03-02T09:00Z", "MEETING_CANCELLED 2026-03-02T09:00Z");
    }

    @Test
    void a_moved_meeting_moves_what_is_told_about_it() {
        Conversation plan = conversation().meetingAt(MONDAY.plus(Duration.ofDays(7)));
        plan.meetingAt(MONDAY.plus(Duration.ofDays(8)));

        assertThat(plan.pending())
                .containsExactly(
                        "MEETING_MOVED 2026-03-02T09:00Z",
                        "MEETING_MOVED 2026-03-02T09:00Z",
                        "PREPARE 2026-03-05T09:00Z",
                        "RECORD_OUTCOME 2026-03-10T11:30Z",
                        "RECORD_OUTCOME 2026-03-11T05:30Z");
    }
}
