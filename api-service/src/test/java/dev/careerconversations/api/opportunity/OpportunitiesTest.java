package dev.careerconversations.api.opportunity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpportunitiesTest extends ApiTest {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Test
    void both_name_them_and_each_entry_bears_its_author() {
        Conversation plan = conversation().held();
        name(plan, employee, "UPCOMING_PROJECT", "  The migration ");
        name(plan, manager, "TRAINING", "Facilitation");

        for (String person : new String[] {employee, manager}) {
            as(person)
                    .get(plan.at("/opportunities"))
                    .then()
                    .statusCode(200)
                    .body("items.author", contains("EMPLOYEE", "MANAGER"))
                    .body("items.title", contains("The migration", "Facilitation"))
                    .body("items.note", contains(nullValue(), nullValue()));
        }
        as(employee)
                .queryParam("kind", "TRAINING")
                .get(plan.at("/opportunities"))
                .then()
                .body("items.title", contains("Facilitation"));
    }

    @Test
    void each_changes_and_deletes_their_own_alone() {
        Conversation plan = conversation().held();
        String mine = plan.at("/opportunities/" + name(plan, employee, "UPCOMING_PROJECT", "The migration"));
        String theirs = plan.at("/opportunities/" + name(plan, manager, "TRAINING", "Facilitation"));

        as(employee)
                .contentType(MERGE_PATCH)
                .body("{\"note\": \"From May\"}")
                .patch(theirs)
                .then()
                .statusCode(403)
                .body("type", endsWith("not-your-part"));
        as(manager).delete(mine).then().statusCode(403);
        as(employee)
                .contentType(MERGE_PATCH)
                .body("{\"note\": \"From May\", \"kind\": \"STRETCH_ASSIGNMENT\"}")
                .patch(mine)
                .then()
                .statusCode(200)
                .body("note", equalTo("From May"))
                .body("kind", equalTo("STRETCH_ASSIGNMENT"))
                .body("title", equalTo("The migration"));
        as(manager).delete(theirs).then().statusCode(204);
        as(employee).get(theirs).then().statusCode(404);
        as(employee).get(plan.at("/opportunities")).then().body("items", hasSize(1));
    }

    @Test
    void they_are_named_in_a_plan_that_is_held() {
        Conversation plan = conversation().asked();
        String body = "{\"kind\": \"TRAINING\", \"title\": \"Early\"}";

        as(employee)
                .body(body)
                .post(plan.at("/opportunities"))
                .then()
                .statusCode(409)
                .body("type", endsWith("illegal-step"));
    }

    @Test
    void a_plan_has_fifty_at_most() {
        Conversation plan = conversation().held();
        for (int i = 0; i < 50; i++) {
            name(plan, i % 2 == 0 ? employee : manager, "TRAINING", "Number " + i);
        }

        as(manager)
                .body("{\"kind\": \"TRAINING\", \"title\": \"One too many\"}")
                .post(plan.at("/opportunities"))
                .then()
                .statusCode(409)
                .body("type", endsWith("limit-reached"));
    }

    @Test
    void a_title_is_one_line() {
        Conversation plan = conversation().held();

        as(employee)
                .body("{\"kind\": \"TRAINING\", \"title\": \"One\\nTwo\"}")
                .post(plan.at("/opportunities"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("title"));
    }

    private String name(Conversation plan, String person, String kind, String title) {
        return as(person)
                .body("{\"kind\": \"%s\", \"title\": \"%s\"}".formatted(kind, title))
                .post(plan.at("/opportunities"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
