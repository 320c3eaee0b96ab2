package dev.careerconversations.api.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationTest extends ApiTest {

    private Conversation plan;

    @BeforeEach
    void start() {
        plan = new Conversation(this, employee, manager, "Growth");
    }

    @Test
    void the_draft_names_the_conversation_half_an_hour_the_talking_points_and_asks_for_a_time() {
        as(employee)
                .get(plan.at("/invitation/draft"))
                .then()
                .statusCode(200)
                .body("subject", equalTo("Career development conversation"))
                .body("message", containsString("career development conversation"))
                .body("message", containsString("30 minutes"))
                .body("message", containsString("talking points before we meet. Which time would suit you?"))
                .body("directMessage", containsString("career development conversation"))
                .body("directMessage", containsString("https://careers.example.com/plans/" + plan.id()))
                .body("edited", equalTo(false))
                .body("hints", empty());
    }

    @Test
    void words_that_belong_elsewhere_are_remarked_on_and_sent_all_the_same() {
        as(employee)
                .body("{\"subject\": \"My raise\", \"message\": \"Let us talk about my salary.\"}")
                .put(plan.at("/invitation/draft"))
                .then()
                .statusCode(200)
                .body("hints.code", contains("SALARY_TALK"));
        as(employee).get(plan.at("/invitation/preview")).then().body("hints.code", contains("SALARY_TALK"));
        as(employee)
                .body("{\"kind\": \"OTHER\", \"title\": \"More leadership experience\", \"reason\": \"Growth\"}")
                .post(plan.at("/development-requests"))
                .then()
                .statusCode(201)
                .body("hints.code", contains("TOO_VAGUE"));

        plan.asked();
        as(manager).get(plan.at("/invitation")).then().body("message", equalTo("Let us talk about my salary."));
    }

    @Test
    void proposed_times_become_part_of_the_draft_and_of_the_direct_message() {
        as(employee).body("""
                        {"times": ["2026-03-09T13:00:00Z", "2026-03-30T13:00:00Z"], "timeZone": "Europe/Berlin", "minutes": 45}""").post(plan.at("/proposed-times")).then().statusCode(200);

        as(employee)
                .get(plan.at("/invitation/draft"))
                .then()
                .body("message", containsString("45 minutes"))
                .body("message", containsString("- Monday, 9 March, 14:00, Berlin time\n"))
                .body("message", containsString("- Monday, 30 March, 15:00, Berlin time\n"))
                .body("directMessage", containsString("Would one of these times suit you? Monday, 9 March, 14:00"));
        assertThat(plan.pending()).isEmpty();
    }

    @Test
    void what_was_edited_and_previewed_is_what_is_sent() {
        as(employee)
                .body("{\"subject\": \"Where I want to go\", \"message\": \"Coffee?\"}")
                .put(plan.at("/invitation/draft"))
                .then()
                .statusCode(200)
                .body("edited", equalTo(true));
        as(employee)
                .get(plan.at("/invitation/preview"))
                .then()
                .statusCode(200)
                .body("subject", equalTo("Where I want to go"))
                .body("text", equalTo("Coffee?"))
                .body("to.email", equalTo(manager + "@example.com"))
                .body("cc.email", equalTo(employee + "@example.com"))
                .body("replyTo.email", equalTo(employee + "@example.com"));

        plan.asked();

        as(manager)
                .get(plan.at("/invitation"))
                .then()
                .body("subject", equalTo("Where I want to go"))
                .body("message", equalTo("Coffee?"));
        as(employee).get(plan.at("/invitation/draft")).then().statusCode(404);
        as(employee).get(plan.at("/invitation/preview")).then().statusCode(404);
    }

    @Test
    void what_was_drafted_and_previewed_is_what_is_sent() {
        String previewed = as(employee).get(plan.at("/invitation/preview")).path("text");

        plan.asked();

        as(manager).get(plan.at("/invitation")).then().body("message", equalTo(previewed));
    }

    @Test
    void edits_can_be_given_up_and_a_stale_one_is_refused() {
        String drafted = as(employee).get(plan.at("/invitation/draft")).header("ETag");
        String edit = "{\"subject\": \"S\", \"message\": \"M\"}";
        as(employee)
                .header("If-Match", drafted)
                .body(edit)
                .put(plan.at("/invitation/draft"))
                .then()
                .statusCode(200);

        as(employee)
                .header("If-Match", drafted)
                .body(edit)
                .put(plan.at("/invitation/draft"))
                .then()
                .statusCode(412);
        as(employee)
                .post(plan.at("/invitation/redraft"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(drafted))
                .body("edited", equalTo(false));
    }

    @Test
    void a_declined_invitation_returns_to_the_employee_with_the_managers_word() {
        plan.asked();
        plan.deliver("INVITATION", "SENT");
        clock.advance(Duration.ofHours(1));

        as(employee).body("{}").post(plan.at("/invitation/decline")).then().statusCode(403);
        as(manager)
                .body("{\"note\": \"Not before the release\"}")
                .post(plan.at("/invitation/decline"))
                .then()
                .statusCode(200)
                .body("note", equalTo("Not before the release"))
                .body("declinedAt", equalTo("2026-03-02T10:00:00Z"));

        as(manager).get(plan.at("")).then().statusCode(404);
        as(employee).get(plan.at("")).then().body("status", equalTo("PREPARING"));
        as(employee).get(plan.at("/invitation")).then().statusCode(404);
        as(employee)
                .get(plan.at("/invitation/draft"))
                .then()
                .statusCode(200)
                .body("declineNote", equalTo("Not before the release"))
                .body("edited", equalTo(false));
        assertThat(plan.pending()).containsExactly("INVITATION_DECLINED 2026-03-02T10:00Z");
    }

    @Test
    void times_proposed_after_the_words_were_chosen_or_after_a_decline_are_told() {
        propose("2026-03-09T13:00:00Z");
        plan.asked();
        as(manager).get(plan.at("/invitation")).then().body("message", containsString("9 March"));
        as(manager).body("{}").post(plan.at("/invitation/decline")).then().statusCode(200);
        clock.advance(Duration.ofDays(1));
        propose("2026-03-19T13:00:00Z");
        as(employee)
                .get(plan.at("/invitation/draft"))
                .then()
                .body("edited", equalTo(false))
                .body("message", containsString("19 March"));
        as(employee)
                .body("{\"subject\": \"S\", \"message\": \"M\"}")
                .put(plan.at("/invitation/draft"))
                .then()
                .statusCode(200);
        clock.advance(Duration.ofHours(1));
        propose("2026-03-20T13:00:00Z");

        plan.asked();

        assertThat(plan.pending()).contains("TIMES_PROPOSED 2026-03-03T10:00Z");
    }

    @Test
    void a_manager_who_has_declined_does_not_see_the_plan_again_when_it_is_cancelled() {
        plan.asked();
        as(manager).body("{}").post(plan.at("/invitation/decline")).then().statusCode(200);

        as(employee).post(plan.at("/cancel")).then().statusCode(200);

        as(manager).get(plan.at("")).then().statusCode(404);
        as(manager).get("/api/v1/plans").then().body("items", empty());
    }

    @Test
    void an_agenda_shared_before_a_decline_is_the_employees_alone_again_and_mailed_anew() {
        plan.asked().agendaItem(employee, "A mentor");
        plan.agendaShared();
        plan.deliver("AGENDA", "SENT");
        as(manager).body("{}").post(plan.at("/invitation/decline")).then().statusCode(200);
        clock.advance(Duration.ofDays(1));

        plan.asked();

        as(manager).get(plan.at("/agenda")).then().statusCode(404);
        as(employee).get(plan.at("/agenda")).then().body("sharedAt", nullValue());
        plan.agendaShared();
        assertThat(plan.pending()).contains("AGENDA 2026-03-03T09:00Z");
    }

    private void propose(String time) {
        as(employee)
                .body("{\"times\": [\"%s\"], \"timeZone\": \"Europe/Berlin\", \"minutes\": 30}".formatted(time))
                .post(plan.at("/proposed-times"))
                .then()
                .statusCode(200);
    }

    @Test
    void after_that_the_manager_can_be_asked_again() {
        plan.asked();
        as(manager)
                .body("{}")
                .post(plan.at("/invitation/decline"))
                .then()
                .statusCode(200)
                .body("note", nullValue());
        clock.advance(Duration.ofDays(7));

        plan.asked();

        as(manager).get(plan.at("")).then().statusCode(200).body("status", equalTo("REQUESTED"));
        assertThat(plan.pending()).containsExactly("INVITATION 2026-03-09T09:00Z");
        as(manager)
                .body("{\"note\": \"\"}")
                .post(plan.at("/invitation/decline"))
                .then()
                .statusCode(400);
    }
}
