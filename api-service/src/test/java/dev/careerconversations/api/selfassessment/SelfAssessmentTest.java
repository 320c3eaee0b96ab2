package dev.careerconversations.api.selfassessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SelfAssessmentTest extends ApiTest {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Test
    void the_manager_reads_what_is_shared_and_cannot_tell_that_there_is_more() {
        Conversation plan = conversation();
        String mine = entry(plan, "INTEREST", "Mine alone", false);
        String shared = entry(plan, "STRENGTH", "For both", true);
        as(manager).get(plan.at("/self-assessment")).then().statusCode(404);
        plan.asked();

        as(employee).get(plan.at("/self-assessment")).then().body("items.id", contains(mine, shared));
        as(manager).get(plan.at("/self-assessment")).then().body("items.id", contains(shared));
        as(manager).get(plan.at("/self-assessment/" + mine)).then().statusCode(404);
        as(manager)
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"text\": \"Theirs\"}")
                .patch(plan.at("/self-assessment/" + mine))
                .then()
                .statusCode(404);
        as(manager)
                .delete(plan.at("/self-assessment/" + shared))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-part"));
    }

    @Test
    void what_is_taken_back_is_gone_for_the_manager() {
        Conversation plan = conversation().asked();
        String entry = plan.at("/self-assessment/" + entry(plan, "STRENGTH", "For both", true));

        as(employee)
                .contentType(MERGE_PATCH)
                .body("{\"shared\": null}")
                .patch(entry)
                .then()
                .body("shared", equalTo(false));

        as(manager).get(entry).then().statusCode(404);
    }

    @Test
    void entries_are_listed_by_kind_in_either_order_page_by_page() {
        Conversation plan = conversation();
        String first = entry(plan, "STRENGTH", "One", false);
        entry(plan, "INTEREST", "Two", false);
        clock.advance(Duration.ofMinutes(1));
        String last = entry(plan, "STRENGTH", "Three", false);
        String list = plan.at("/self-assessment");

        as(employee).get(list + "?kind=STRENGTH").then().body("items.id", contains(first, last));
        String next = as(employee)
                .get(list + "?kind=STRENGTH&sort=-createdAt&limit=1")
                .then()
                .body("items.id", contains(last))
                .extract()
                .path("next");
        as(employee)
                .get(list + "?kind=STRENGTH&sort=-createdAt&limit=1&cursor=" + next)
                .then()
                .body("items.id", contains(first));
        as(employee).get(list + "?kind=WEAKNESS").then().statusCode(400).body("violations.field", contains("kind"));
    }

    @Test
    void a_change_of_what_has_changed_meanwhile_is_refused() {
        Conversation plan = conversation();
        String entry = plan.at("/self-assessment/" + entry(plan, "STRENGTH", "First", false));
        String seen = as(employee).get(entry).header("ETag");
        as(employee)
                .contentType(MERGE_PATCH)
                .body("{\"text\": \" Second \"}")
                .patch(entry)
                .then()
                .body("text", equalTo("Second"));

        as(employee)
                .contentType(MERGE_PATCH)
                .header("If-Match", seen)
                .body("{\"text\": \"Third\"}")
                .patch(entry)
                .then()
                .statusCode(412)
                .body("change.fields", contains("text"));
        as(employee).header("If-Match", seen).delete(entry).then().statusCode(412);
        as(employee).get(entry).then().body("text", equalTo("Second"));
    }

    @Test
    void it_is_written_until_the_plan_ends() {
        Conversation plan = conversation().held();
        String entry = plan.at("/self-assessment/" + entry(plan, "LONG_TERM_GOAL", "Lead a team", false));
        plan.followUpDelivered();
        as(employee).post(plan.at("/complete")).then().statusCode(200);

        as(employee).get(entry).then().statusCode(200);
        as(employee)
                .contentType(MERGE_PATCH)
                .body("{\"text\": \"Too late\"}")
                .patch(entry)
                .then()
                .statusCode(409)
                .body("detail", containsString("until the plan is completed or cancelled"));
        as(employee)
                .body("{\"kind\": \"STRENGTH\", \"text\": \"T\"}")
                .post(plan.at("/self-assessment"))
                .then()
                .statusCode(409);
    }

    @Test
    void there_is_an_end_to_the_entries() {
        Conversation plan = conversation();
        sql("""
                insert into career.self_assessment_entry
                select uuidv7(), id, 'STRENGTH', 'x', false, now(), 'EMPLOYEE', now(), 0
                from career.conversation_plan, generate_series(1, 100) where id = ?""", plan.id());

        as(employee)
                .body("{\"kind\": \"STRENGTH\", \"text\": \"one more\"}")
                .post(plan.at("/self-assessment"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/limit-reached"))
                .body("detail", containsString("100"));
    }

    @Test
    void mistakes_are_told_by_their_fields_and_change_nothing() {
        Conversation plan = conversation();

        as(employee)
                .body("{\"text\": \" \", \"shared\": \"perhaps\"}")
                .post(plan.at("/self-assessment"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("kind", "text", "shared"));
        as(employee).get(plan.at("/self-assessment")).then().body("items", empty());
    }

    private String entry(Conversation plan, String kind, String text, boolean shared) {
        return as(employee)
                .body("{\"kind\": \"%s\", \"text\": \"%s\", \"shared\": %s}".formatted(kind, text, shared))
                .post(plan.at("/self-assessment"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
