package dev.careerconversations.api.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OverviewTest extends ApiTest {

    @Test
    void each_part_is_what_its_own_operation_answers() {
        Conversation plan = everything();

        for (String person : List.of(employee, manager)) {
            Map<String, Object> overview = read(person, plan);
            assertThat(overview.get("plan")).isEqualTo(read(person, plan.at("")));
            Map.of("invitation", "/invitation", "meeting", "/meeting", "agenda", "/agenda", "outcome", "/outcome")
                    .forEach((part, path) ->
                            assertThat(overview.get(part)).as(part).isEqualTo(read(person, plan.at(path))));
            Map.of(
                            "actionItems", "/action-items",
                            "checkIns", "/check-ins",
                            "selfAssessment", "/self-assessment",
                            "careerPaths", "/career-paths",
                            "developmentRequests", "/development-requests")
                    .forEach((part, path) -> assertThat(overview.get(part))
                            .as(part)
                            .isEqualTo(read(person, plan.at(path)).get("items")));
        }
        assertThat(read(employee, plan).get("followUp")).isEqualTo(read(employee, plan.at("/follow-up")));
    }

    @Test
    void what_is_not_there_for_the_caller_is_null() {
        Conversation plan = conversation().asked();
        plan.agendaItem(employee, "Mine alone");

        as(employee)
                .get(plan.at("/overview"))
                .then()
                .body("agenda.items", hasSize(1))
                .body("meeting", nullValue())
                .body("outcome", nullValue())
                .body("followUp", nullValue())
                .body("actionItems", hasSize(0));
        as(manager)
                .get(plan.at("/overview"))
                .then()
                .body("invitation", notNullValue())
                .body("selfAssessment", hasSize(0))
                .body("careerPaths", hasSize(0))
                .body("developmentRequests", nullValue())
                .body("agenda", nullValue());
    }

    @Test
    void each_part_can_be_changed_with_the_etag_that_the_overview_tells() {
        Conversation plan = everything();
        Map<String, Object> overview = read(employee, plan);
        @SuppressWarnings("unchecked")
        Map<String, String> etags = (Map<String, String>) overview.get("etags");

        assertThat(etags).hasSizeGreaterThanOrEqualTo(12);
        etags.forEach((path, etag) ->
                assertThat(as(employee).get(path).header("ETag")).as(path).isEqualTo(etag));
        String item = etags.keySet().stream()
                .filter(path -> path.contains("/action-items/"))
                .findFirst()
                .orElseThrow();
        as(employee)
                .header("If-Match", etags.get(item))
                .contentType("application/merge-patch+json")
                .body("{\"title\": \"Changed at once\"}")
                .patch(item)
                .then()
                .statusCode(200)
                .body("title", equalTo("Changed at once"));
    }

    @Test
    void nothing_new_is_told_without_a_body() {
        Conversation plan = everything();
        String etag = as(employee).get(plan.at("/overview")).header("ETag");

        as(employee)
                .header("If-None-Match", etag)
                .get(plan.at("/overview"))
                .then()
                .statusCode(304);
        plan.actionItem(manager, "MANAGER", "2026-03-20");
        as(employee)
                .header("If-None-Match", etag)
                .get(plan.at("/overview"))
                .then()
                .statusCode(200);
    }

    private Conversation everything() {
        Conversation plan = conversation();
        plan.agendaItem(employee, "Where I want to be");
        for (boolean shared : List.of(true, false)) {
            add(plan, "/self-assessment", "{\"kind\": \"STRENGTH\", \"text\": \"T\", \"shared\": " + shared + "}");
        }
        String path =
                add(plan, "/career-paths", "{\"roleTitle\": \"T\", \"direction\": \"LATERAL\", \"shared\": true}");
        add(plan, "/career-paths/" + path + "/informational-interviews", "{\"colleague\": \"C\"}");
        add(
                plan,
                "/development-requests",
                "{\"kind\": \"OTHER\", \"title\": \"T\", \"reason\": \"R\", \"careerPathIds\": [\"" + path + "\"]}");
        plan.asked().meetingAt(clock.instant().plusSeconds(3600)).agendaShared();
        clock.set(clock.instant().plusSeconds(7200));
        as(employee)
                .body("{\"takeaways\": [\"One\"], \"checkInRhythm\": \"WEEKLY\"}")
                .put(plan.at("/outcome"))
                .then()
                .statusCode(200);
        plan.actionItem(employee, "EMPLOYEE", "2026-03-16");
        return plan;
    }

    private String add(Conversation plan, String path, String body) {
        return as(employee)
                .body(body)
                .post(plan.at(path))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> read(String person, Conversation plan) {
        return read(person, plan.at("/overview"));
    }

    private Map<String, Object> read(String person, String path) {
        return as(person).get(path).then().statusCode(200).extract().jsonPath().getMap("$");
    }
}
