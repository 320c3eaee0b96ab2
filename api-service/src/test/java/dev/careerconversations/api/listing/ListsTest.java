package dev.careerconversations.api.listing;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ListsTest extends ApiTest {

    @Test
    void every_list_can_be_read_page_by_page_in_both_orders() {
        Conversation plan = conversation().held();
        for (int i = 0; i < 7; i++) {
            plan.actionItem(employee, "EMPLOYEE", i < 4 ? "2026-03-16" : "2026-03-17");
            note(plan, "Note " + i);
            checkIn(plan, "2026-04-0" + (1 + i % 3));
            clock.advance(Duration.ofSeconds(1));
            new Conversation(this, employee, manager, "Another");
        }
        Map<String, String> lists = Map.of(
                plan.at("/action-items"),
                "dueOn",
                plan.at("/check-ins"),
                "dueOn",
                plan.at("/private-notes"),
                "createdAt",
                "/api/v1/plans",
                "createdAt",
                "/api/v1/me/notices",
                "dueAt");
        lists.forEach((list, key) -> {
            for (String sort : List.of(key, "-" + key)) {
                String sorted = list + "?sort=" + sort;
                List<String> whole = as(employee).get(sorted + "&limit=100").path("items.id");

                List<String> paged = pages(sorted + "&limit=2");

                assertThat(whole).as(sorted).hasSizeGreaterThanOrEqualTo(7).doesNotHaveDuplicates();
                assertThat(paged).as(sorted).isEqualTo(whole);
                List<String> keys = as(employee).get(sorted + "&limit=100").path("items." + key);
                assertThat(keys).isSortedAccordingTo(sort.startsWith("-") ? reverseOrder() : naturalOrder());
            }
        });
    }

    @Test
    void what_is_written_meanwhile_moves_no_page() {
        Conversation plan = conversation().held();
        List<String> before = new ArrayList<>();
        for (String day : List.of("2026-03-12", "2026-03-14", "2026-03-16", "2026-03-18")) {
            before.add(plan.actionItem(employee, "EMPLOYEE", day));
        }
        JsonPath first = as(employee).get(plan.at("/action-items?limit=2")).jsonPath();
        plan.actionItem(employee, "EMPLOYEE", "2026-03-11");
        String between = plan.actionItem(employee, "EMPLOYEE", "2026-03-17");

        List<String> rest = pages(plan.at("/action-items?limit=2&cursor=" + first.getString("next")));

        assertThat(first.getList("items.id")).isEqualTo(before.subList(0, 2));
        assertThat(rest).containsExactly(before.get(2), between, before.get(3));
    }

    @Test
    void the_last_page_has_no_next_even_if_it_is_full() {
        Conversation plan = conversation().held();
        plan.actionItem(employee, "EMPLOYEE", "2026-03-16");
        plan.actionItem(employee, "EMPLOYEE", "2026-03-17");

        as(employee)
                .get(plan.at("/action-items?limit=2"))
                .then()
                .body("items", hasSize(2))
                .body("next", nullValue());
    }

    @Test
    void filters_let_through_what_they_name() {
        Conversation plan = conversation().held();
        String mine = plan.actionItem(employee, "EMPLOYEE", "2026-03-16");
        String hers = plan.actionItem(employee, "MANAGER", "2026-03-16");
        as(employee)
                .body("{\"note\": \"Done.\", \"status\": \"DONE\"}")
                .post(plan.at("/action-items/" + mine + "/progress"))
                .then()
                .statusCode(201);

        String items = plan.at("/action-items");
        as(employee).get(items + "?owner=MANAGER").then().body("items.id", contains(hers));
        as(employee).get(items + "?status=DONE").then().body("items.id", contains(mine));
        as(employee).get(items + "?status=DONE&owner=MANAGER").then().body("items", hasSize(0));
        as(employee).get("/api/v1/plans?part=MANAGER").then().body("items", hasSize(0));
        as(manager).get("/api/v1/plans?part=MANAGER").then().body("items", hasSize(1));
        as(manager).get("/api/v1/plans?part=MANAGER&status=HELD").then().body("items", hasSize(1));
        as(manager).get("/api/v1/plans?status=SCHEDULED").then().body("items", hasSize(0));
        as(employee).get(plan.at("/check-ins?status=PLANNED")).then().body("items", hasSize(0));
        as(employee)
                .get("/api/v1/me/notices?kind=INVITATION")
                .then()
                .body("items.kind.unique()", contains("INVITATION"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0 | limit | must be a whole number from 1 to 100",
                "limit=101 | limit | must be a whole number from 1 to 100",
                "limit=ten | limit | must be a whole number from 1 to 100",
                "limit= | limit | must not be empty",
                "sort=title | sort | must be dueOn or -dueOn",
                "cursor=nonsense | cursor | must be next of a page of this list, in the same order",
                "cursor=ZHVlT24gMjAyNg | cursor | must be next of a page of this list, in the same order",
                "cursor=%00 | cursor | must be next of a page of this list, in the same order",
                "status=GONE | status | must be one of OPEN, DONE, DROPPED",
                "colour=red | colour | is no parameter; there are cursor, limit, owner, sort, status",
                "limit=1&limit=2 | limit | must not be repeated",
            })
    void what_a_list_does_not_take_is_refused(String query, String field, String message) {
        as(employee)
                .get(conversation().at("/action-items?" + query))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations.field", contains(field))
                .body("violations[0].message", startsWith(message));
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        Conversation plan = conversation().held();
        plan.actionItem(employee, "EMPLOYEE", "2026-03-16");
        plan.actionItem(employee, "EMPLOYEE", "2026-03-17");
        String next = as(employee).get(plan.at("/action-items?limit=1")).path("next");

        as(employee)
                .get(plan.at("/action-items?sort=-dueOn&cursor=" + next))
                .then()
                .statusCode(400)
                .body("violations.field", contains("cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me?x=1", "/api/v1/plans?Status=HELD", "/api/v1/me/notices?states=SENT"})
    void no_operation_takes_a_parameter_that_it_does_not_know(String path) {
        as(employee).get(path).then().statusCode(400).body("violations", hasSize(1));
    }

    private List<String> pages(String list) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonPath page = as(employee)
                    .get(list + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(page.getList("items").size()).isLessThanOrEqualTo(2);
            ids.addAll(page.getList("items.id"));
            if (page.getString("next") == null) {
                return ids;
            }
            cursor = "&cursor=" + page.getString("next");
            list = list.replaceAll("&cursor=[^&]*", "");
        }
    }

    private void note(Conversation plan, String text) {
        as(employee)
                .body("{\"text\": \"%s\"}".formatted(text))
                .post(plan.at("/private-notes"))
                .then()
                .statusCode(201);
    }

    private void checkIn(Conversation plan, String day) {
        as(employee)
                .body("{\"dueOn\": \"%s\"}".formatted(day))
                .post(plan.at("/check-ins"))
                .then()
                .statusCode(201);
    }
}
