package dev.careerconversations.api.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowUpTest extends ApiTest {

    @Test
    void it_is_drafted_from_the_outcome_and_follows_what_is_added() {
        Conversation plan = conversation().held();
        int before = as(employee).get(plan.at("/follow-up")).path("revision");

        plan.actionItem(manager, "MANAGER", "2026-03-16");

        as(employee)
                .get(plan.at("/follow-up"))
                .then()
                .body("status", equalTo("DRAFT"))
                .body("message", containsString("I want to lead the migration."))
                .body("message", containsString("You will:\n- Draft a proposal (by Monday, 16 March 2026)"))
                .body("revision", equalTo(before + 1))
                .body("deadline", equalTo("2026-03-03T08:00:00Z"))
                .body("sendsAt", equalTo("2026-03-03T07:00:00Z"))
                .body("late", equalTo(false));
        assertThat(plan.pending()).contains("FOLLOW_UP 2026-03-03T07:00Z");
    }

    @Test
    void it_keeps_what_is_done_and_leaves_out_what_was_dropped() {
        Conversation plan = conversation().held();
        String done = plan.actionItem(manager, "MANAGER", "2026-03-16");
        String dropped = plan.actionItem(employee, "EMPLOYEE", "2026-03-17");
        become(plan, done, "DONE");
        become(plan, dropped, "DROPPED");

        as(employee)
                .get(plan.at("/follow-up"))
                .then()
                .body("message", containsString("You will:\n- Draft a proposal (by Monday, 16 March 2026)"))
                .body("message", not(containsString("I will:")))
                .body("message", not(containsString("17 March")));
    }

    private void become(Conversation plan, String item, String status) {
        as(employee)
                .body("{\"note\": \"So it is.\", \"status\": \"%s\"}".formatted(status))
                .post(plan.at("/action-items/" + item + "/progress"))
                .then()
                .statusCode(201);
    }

    @Test
    void it_does_not_exist_for_the_manager_until_sent() {
        Conversation plan = conversation().held();
        as(manager).get(plan.at("/follow-up")).then().statusCode(404);
        as(manager).get(plan.at("/follow-up/preview")).then().statusCode(404);
        as(manager).post(plan.at("/follow-up/hold")).then().statusCode(404);

        plan.followUpDelivered();

        as(manager).get(plan.at("/follow-up")).then().statusCode(200).body("status", equalTo("SENT"));
        as(manager).post(plan.at("/follow-up/hold")).then().statusCode(403);
    }

    @Test
    void what_the_employee_writes_stays_as_written_until_they_give_it_up() {
        Conversation plan = conversation().held();
        as(employee)
                .body("{\"subject\": \"Thanks\", \"message\": \"Dear Max,\\n\\nthanks!\"}")
                .put(plan.at("/follow-up"))
                .then()
                .statusCode(200)
                .body("edited", equalTo(true));

        plan.actionItem(employee, "EMPLOYEE", "2026-03-16");

        as(employee)
                .get(plan.at("/follow-up/preview"))
                .then()
                .body("subject", equalTo("Thanks"))
                .body("text", equalTo("Dear Max,\n\nthanks!"))
                .body("to.email", equalTo(manager + "@example.com"))
                .body("cc.email", equalTo(employee + "@example.com"))
                .body("replyTo.email", equalTo(employee + "@example.com"));
        as(employee)
                .post(plan.at("/follow-up/redraft"))
                .then()
                .body("edited", equalTo(false))
                .body("message", containsString("I will:\n- Draft a proposal"));
    }

    @Test
    void a_held_one_is_not_scheduled_until_released() {
        Conversation plan = conversation().held();

        as(employee)
                .post(plan.at("/follow-up/hold"))
                .then()
                .body("status", equalTo("HELD"))
                .body("sendsAt", nullValue());
        assertThat(plan.pending()).isEmpty();

        as(employee).post(plan.at("/follow-up/release")).then().body("status", equalTo("DRAFT"));
        assertThat(plan.pending()).containsExactly("FOLLOW_UP 2026-03-03T07:00Z");
    }

    @Test
    void sending_names_the_revision_that_was_read_and_sends_no_other() {
        Conversation plan = conversation().held();
        int read = as(employee).get(plan.at("/follow-up")).path("revision");
        plan.actionItem(manager, "MANAGER", "2026-03-16");

        as(employee)
                .body("{\"revision\": %d}".formatted(read))
                .post(plan.at("/follow-up/send"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/follow-up-changed"));
        as(employee)
                .body("{\"revision\": %d}".formatted(read + 1))
                .post(plan.at("/follow-up/send"))
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));

        assertThat(plan.pending()).contains("FOLLOW_UP 2026-03-02T09:00Z");
    }

    @Test
    void an_approved_one_does_not_change_with_the_outcome_but_can_be_taken_back() {
        Conversation plan = conversation().held();
        as(employee)
                .body("{\"revision\": 1}")
                .post(plan.at("/follow-up/send"))
                .then()
                .statusCode(200);
        plan.actionItem(manager, "MANAGER", "2026-03-16");

        as(employee).get(plan.at("/follow-up")).then().body("message", not(containsString("Draft a proposal")));
        as(employee).post(plan.at("/follow-up/hold")).then().statusCode(200);

        as(employee).get(plan.at("/follow-up")).then().body("message", containsString("Draft a proposal"));
    }

    @Test
    void what_is_being_sent_cannot_be_changed_any_more() {
        Conversation plan = conversation().held();
        String before = as(employee).get(plan.at("/follow-up")).path("message");
        plan.deliver("FOLLOW_UP", "SENDING");

        for (String step : new String[] {"/hold", "/release", "/redraft"}) {
            as(employee)
                    .post(plan.at("/follow-up" + step))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/follow-up-sent"));
        }
        as(employee)
                .body("{\"subject\": \"Thanks\", \"message\": \"Late words\"}")
                .put(plan.at("/follow-up"))
                .then()
                .statusCode(409);
        plan.actionItem(manager, "MANAGER", "2026-03-16");

        as(employee).get(plan.at("/follow-up")).then().body("message", equalTo(before));
    }

    @Test
    void a_missed_deadline_is_visible_before_and_after_sending() {
        Conversation plan = conversation().held();
        as(employee).post(plan.at("/follow-up/hold")).then().statusCode(200);
        clock.advance(Duration.ofHours(24));
        as(employee).get(plan.at("/follow-up")).then().body("late", equalTo(true));

        as(employee).post(plan.at("/follow-up/release")).then().statusCode(200);
        plan.followUpDelivered();

        as(employee)
                .get(plan.at("/follow-up"))
                .then()
                .body("status", equalTo("SENT"))
                .body("sentAt", equalTo("2026-03-03T09:00:00Z"))
                .body("late", equalTo(true));
    }
}
