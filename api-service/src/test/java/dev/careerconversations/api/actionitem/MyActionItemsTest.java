package dev.careerconversations.api.actionitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MyActionItemsTest extends ApiTest {

    private static final String MINE = "/api/v1/me/action-items";

    @Test
    void they_are_gathered_from_all_plans_in_which_i_have_a_part() {
        Conversation first = conversation().held();
        String later = first.actionItem(employee, "EMPLOYEE", "2026-03-20");
        Conversation second = new Conversation(this, employee, stranger, "A year abroad").held();
        String sooner = second.actionItem(employee, "MANAGER", "2026-03-18");
        Conversation mine = new Conversation(this, manager, employee, "Max moves on").held();
        String latest = mine.actionItem(manager, "EMPLOYEE", "2026-03-25");

        list(employee, Map.of())
                .body("items.id", contains(sooner, later, latest))
                .body("items.planTitle", contains("A year abroad", "Towards staff engineer", "Max moves on"))
                .body("items.myPart", contains("EMPLOYEE", "EMPLOYEE", "MANAGER"))
                .body("items.planId[1]", equalTo(first.id().toString()));
        String managersName = as(manager).get("/api/v1/me").path("name");
        String employeesName = as(employee).get("/api/v1/me").path("name");
        list(employee, Map.of()).body("items[1].otherName", equalTo(managersName));
        list(manager, Map.of())
                .body("items.id", contains(later, latest))
                .body("items[0].otherName", equalTo(employeesName));
        list(stranger, Map.of()).body("items.id", contains(sooner));
    }

    @Test
    void mine_are_told_from_the_other_partys() {
        Conversation plan = conversation().held();
        String mine = plan.actionItem(employee, "EMPLOYEE", "2026-03-20");
        String theirs = plan.actionItem(employee, "MANAGER", "2026-03-21");

        list(employee, Map.of("owner", "ME")).body("items.id", contains(mine));
        list(employee, Map.of("owner", "OTHER")).body("items.id", contains(theirs));
        list(manager, Map.of("owner", "ME")).body("items.id", contains(theirs));
        list(manager, Map.of("owner", "OTHER")).body("items.id", contains(mine));
    }

    @Test
    void open_ones_are_listed_unless_told() {
        Conversation plan = conversation().held();
        String open = plan.actionItem(employee, "EMPLOYEE", "2026-03-20");
        String done = plan.actionItem(employee, "EMPLOYEE", "2026-03-21");
        as(employee)
                .body("{\"note\": \"There.\", \"status\": \"DONE\"}")
                .post(plan.at("/action-items/" + done + "/progress"))
                .then()
                .statusCode(201);

        list(employee, Map.of()).body("items.id", contains(open));
        list(employee, Map.of("status", "DONE"))
                .body("items.id", contains(done))
                .body("items[0].closedAt", notNullValue());
        list(employee, Map.of("status", "DROPPED")).body("items", hasSize(0));
    }

    @Test
    void overdue_is_what_was_due_before_today_where_i_am() {
        Conversation plan = conversation().held();
        plan.actionItem(employee, "EMPLOYEE", "2026-03-16");
        as(employee)
                .contentType("application/merge-patch+json")
                .body("{\"timeZone\": \"Pacific/Auckland\"}")
                .patch("/api/v1/me")
                .then()
                .statusCode(200);

        clock.set(Instant.parse("2026-03-16T12:00:00Z"));

        list(employee, Map.of("overdue", "true")).body("items", hasSize(1)).body("items.overdue", contains(true));
        list(employee, Map.of("overdue", "false")).body("items", hasSize(0));
        list(manager, Map.of("overdue", "true")).body("items", hasSize(0));
        list(manager, Map.of()).body("items.overdue", contains(false));
    }

    @Test
    void a_day_and_a_plan_narrow_the_list() {
        Conversation first = conversation().held();
        String early = first.actionItem(employee, "EMPLOYEE", "2026-03-10");
        String late = first.actionItem(employee, "EMPLOYEE", "2026-03-20");
        Conversation second = conversation().held();
        String elsewhere = second.actionItem(employee, "EMPLOYEE", "2026-03-11");

        list(employee, Map.of("dueBefore", "2026-03-20")).body("items.id", contains(early, elsewhere));
        list(employee, Map.of("planId", first.id().toString())).body("items.id", contains(early, late));
        list(stranger, Map.of("planId", first.id().toString())).body("items", hasSize(0));
        list(employee, Map.of("sort", "-dueOn", "dueBefore", "2026-03-11")).body("items.id", contains(early));
        clock.advance(Duration.ofDays(10));
        list(employee, Map.of("overdue", "true", "dueBefore", "2026-03-11")).body("items.id", contains(early));
        list(employee, Map.of("overdue", "true", "dueBefore", "2026-04-11"))
                .body("items.id", containsInAnyOrder(early, elsewhere));
    }

    @Test
    void what_is_open_in_a_plan_that_has_ended_is_not_shown() {
        Conversation plan = conversation().held();
        plan.actionItem(employee, "EMPLOYEE", "2026-03-20");
        String done = plan.actionItem(employee, "EMPLOYEE", "2026-03-21");
        as(employee)
                .body("{\"note\": \"There.\", \"status\": \"DONE\"}")
                .post(plan.at("/action-items/" + done + "/progress"))
                .then()
                .statusCode(201);
        plan.followUpDelivered();
        list(employee, Map.of()).body("items", hasSize(1));

        as(employee).post(plan.at("/complete")).then().statusCode(200);

        list(employee, Map.of()).body("items", hasSize(0));
        list(manager, Map.of()).body("items", hasSize(0));
        list(employee, Map.of("status", "DONE")).body("items.id", contains(done));
    }

    @Test
    void pages_of_one_fit_together() {
        Conversation plan = conversation().held();
        for (int i = 0; i < 5; i++) {
            plan.actionItem(employee, "EMPLOYEE", "2026-03-2" + i / 2);
        }
        List<String> all = list(employee, Map.of()).extract().path("items.id");
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, String> query = cursor == null ? Map.of("limit", "1") : Map.of("limit", "1", "cursor", cursor);
            var page = list(employee, query).extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen).isEqualTo(all).hasSize(5);
    }

    @Test
    void a_filter_that_is_none_is_told() {
        Map.of("status", "ALL", "owner", "MANAGER", "overdue", "yes", "dueBefore", "tomorrow", "planId", "1")
                .forEach((name, value) -> as(employee)
                        .queryParam(name, value)
                        .get(MINE)
                        .then()
                        .statusCode(400)
                        .body("violations.field", contains(name)));
    }

    private ValidatableResponse list(String person, Map<String, String> query) {
        return as(person).queryParams(query).get(MINE).then().statusCode(200);
    }
}
