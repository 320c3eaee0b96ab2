package dev.careerconversations.api.agenda;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgendaTest extends ApiTest {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Test
    void an_empty_agenda_is_laid_out_to_fit_the_meeting() {
        Conversation plan = conversation().asked().meetingAt(MONDAY.plus(Duration.ofDays(7)));

        as(employee)
                .body("{}")
                .post(plan.at("/agenda/template"))
                .then()
                .statusCode(200)
                .body("totalMinutes", equalTo(30))
                .body("meetingMinutes", equalTo(30))
                .body("minutesLeft", equalTo(0))
                .body(
                        "items.topic",
                        contains("ROLE_REVIEW", "LONG_TERM_INTERESTS", "DEVELOPMENT_GOALS", "FEEDBACK_REQUEST"));
        plan.agendaItem(employee, "One more");
        as(employee).get(plan.at("/agenda")).then().body("minutesLeft", equalTo(-10));
        as(employee)
                .body("{}")
                .post(plan.at("/agenda/template"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-step"));
        as(employee).get(plan.at("/agenda")).then().body("items", hasSize(5));
    }

    @Test
    void the_template_is_written_in_the_language_that_is_asked_for() {
        String german = conversation().at("/agenda/template");
        String other = conversation().at("/agenda/template");

        as(employee)
                .header("Accept-Language", "de-AT, en;q=0.5")
                .body("{\"minutes\": 17}")
                .post(german)
                .then()
                .statusCode(200)
                .body("totalMinutes", equalTo(17))
                .body("meetingMinutes", nullValue())
                .body("minutesLeft", nullValue())
                .body("items[1].title", startsWith("Wo ich"));
        as(employee)
                .header("Accept-Language", "fi")
                .body("{\"minutes\": 20}")
                .post(other)
                .then()
                .statusCode(200)
                .body("items[1].title", startsWith("Where I"));
        as(employee)
                .body("{\"minutes\": 4}")
                .post(conversation().at("/agenda/template"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("minutes"));
    }

    @Test
    void the_employee_brings_all_items_into_another_order() {
        Conversation plan = conversation();
        String one = plan.agendaItem(employee, "One");
        String two = plan.agendaItem(employee, "Two");
        String elsewhere = conversation().agendaItem(employee, "Elsewhere");

        reorder(plan, two, one).statusCode(200).body("items.id", contains(two, one));

        for (String[] wrong :
                new String[][] {{one}, {one, one}, {one, two, elsewhere}, {one, elsewhere}, {one, two, two}}) {
            reorder(plan, wrong).statusCode(400).body("violations.field", contains("itemIds"));
        }
        as(employee).get(plan.at("/agenda")).then().body("items.id", contains(two, one));
        plan.asked().agendaShared();
        as(manager)
                .body("{\"itemIds\": [\"%s\", \"%s\"]}".formatted(one, two))
                .post(plan.at("/agenda/reorder"))
                .then()
                .statusCode(403);
    }

    @Test
    void both_see_what_has_changed_since_the_agenda_was_shared() {
        Conversation plan = conversation().asked();
        String kept = plan.agendaItem(employee, "Kept");
        String changed = plan.agendaItem(employee, "Changed");
        String early = plan.agendaItem(employee, "Removed before");
        String late = plan.agendaItem(employee, "Removed after");
        as(employee).delete(plan.at("/agenda/items/" + early)).then().statusCode(204);
        plan.agendaShared();
        clock.advance(Duration.ofMinutes(5));
        String added = plan.agendaItem(manager, "Added");
        as(employee)
                .contentType(MERGE_PATCH)
                .body("{\"minutes\": 7}")
                .patch(plan.at("/agenda/items/" + changed))
                .then()
                .statusCode(200)
                .body("sinceShared", equalTo("CHANGED"));
        as(employee).delete(plan.at("/agenda/items/" + late)).then().statusCode(204);

        for (String person : new String[] {employee, manager}) {
            as(person)
                    .get(plan.at("/agenda"))
                    .then()
                    .body("items.id", contains(kept, changed, added))
                    .body("items.sinceShared", contains(null, "CHANGED", "ADDED"))
                    .body("items.changedBy", contains("EMPLOYEE", "EMPLOYEE", "MANAGER"))
                    .body("items[2].changedAt", equalTo("2026-03-02T09:05:00Z"))
                    .body("removedSinceShared.title", contains("Removed after"))
                    .body("removedSinceShared.removedBy", contains("EMPLOYEE"))
                    .body("removedSinceShared.removedAt", contains("2026-03-02T09:05:00Z"));
        }
    }

    @Test
    void items_refer_to_requests_and_paths_that_each_reader_may_know() {
        Conversation plan = conversation().asked();
        String shared = path(plan, true);
        String mine = path(plan, false);
        String request = as(employee)
                .body("{\"kind\": \"MENTOR\", \"title\": \"T\", \"reason\": \"R\"}")
                .post(plan.at("/development-requests"))
                .then()
                .extract()
                .path("id");
        plan.agendaItem(employee, "First");
        plan.agendaShared();
        String theirs = plan.at("/agenda/items/" + plan.agendaItem(manager, "Theirs"));
        refer(employee, theirs, request, mine).statusCode(200);

        as(manager)
                .get(theirs)
                .then()
                .body("developmentRequestIds", contains(request))
                .body("careerPathIds", empty());
        refer(manager, theirs, request, mine).statusCode(400).body("violations.field", contains("careerPathIds[0]"));
        refer(manager, theirs, request, shared).statusCode(200).body("careerPathIds", contains(shared));
        as(employee).get(theirs).then().body("careerPathIds", contains(shared, mine));
        as(employee).delete(plan.at("/career-paths/" + mine)).then().statusCode(204);
        as(employee).get(theirs).then().body("careerPathIds", everyItem(equalTo(shared)));
        refer(employee, theirs, shared, request)
                .statusCode(400)
                .body("violations.field", contains("developmentRequestIds[0]", "careerPathIds[0]"));
    }

    private ValidatableResponse refer(String person, String item, String requestId, String pathId) {
        return as(person)
                .contentType(MERGE_PATCH)
                .body("{\"developmentRequestIds\": [\"%s\"], \"careerPathIds\": [\"%s\"]}".formatted(requestId, pathId))
                .patch(item)
                .then();
    }

    private ValidatableResponse reorder(Conversation plan, String... order) {
        return as(employee)
                .body("{\"itemIds\": [\"%s\"]}".formatted(String.join("\", \"", order)))
                .post(plan.at("/agenda/reorder"))
                .then();
    }

    private String path(Conversation plan, boolean shared) {
        return as(employee)
                .body("{\"roleTitle\": \"T\", \"direction\": \"LATERAL\", \"shared\": %s}".formatted(shared))
                .post(plan.at("/career-paths"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
