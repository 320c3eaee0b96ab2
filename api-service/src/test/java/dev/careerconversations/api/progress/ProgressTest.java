package dev.careerconversations.api.progress;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgressTest extends ApiTest {

    @Test
    void both_parties_read_the_same_numbers() {
        Conversation plan = conversation().held();
        String kept = plan.actionItem(employee, "EMPLOYEE", "2026-03-04");
        plan.actionItem(manager, "MANAGER", "2026-03-03");
        plan.actionItem(manager, "MANAGER", "2026-03-20");
        String first = checkIn(plan, "2026-03-03");
        checkIn(plan, "2026-03-04");
        checkIn(plan, "2026-03-09");
        clock.advance(Duration.ofDays(3));
        as(employee)
                .body("""
                        {"progress": "P", "items": [{"actionItemId": "%s", "note": "N", "status": "DONE"}]}""".formatted(kept))
                .post(plan.at("/check-ins/" + first + "/record"))
                .then()
                .statusCode(200);

        for (String person : new String[] {employee, manager}) {
            as(person)
                    .get(plan.at("/progress"))
                    .then()
                    .statusCode(200)
                    .body("today", equalTo("2026-03-05"))
                    .body("employee.doneLate", equalTo(1))
                    .body("employee.open", equalTo(0))
                    .body("manager.open", equalTo(2))
                    .body("manager.overdue", equalTo(1))
                    .body("nextDueOn", equalTo("2026-03-20"))
                    .body("daysToNextDue", equalTo(15))
                    .body("checkIns.planned", equalTo(2))
                    .body("checkIns.missed", equalTo(1))
                    .body("checkIns.recorded", equalTo(1))
                    .body("checkIns.keptPercent", equalTo(50))
                    .body("checkIns.nextOn", equalTo("2026-03-09"))
                    .body("checkIns.daysToNext", equalTo(4))
                    .body("timeline.date", contains("2026-03-02", "2026-03-05"))
                    .body("timeline.open", contains(3, 2))
                    .body("timeline.done", contains(0, 1));
        }
    }

    @Test
    void there_is_none_before_the_meeting_was_held() {
        Conversation plan = conversation();

        as(employee).get(plan.at("/progress")).then().statusCode(404);
        plan.held();
        as(employee)
                .get(plan.at("/progress"))
                .then()
                .statusCode(200)
                .body("checkIns.keptPercent", nullValue())
                .body("timeline", hasSize(0));
    }

    @Test
    void it_stays_once_the_plan_is_completed() {
        Conversation plan = conversation().held().followUpDelivered();
        as(employee).post(plan.at("/complete")).then().statusCode(200);

        as(manager).get(plan.at("/progress")).then().statusCode(200);
    }

    private String checkIn(Conversation plan, String dueOn) {
        return as(employee)
                .body("{\"dueOn\": \"%s\"}".formatted(dueOn))
                .post(plan.at("/check-ins"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
