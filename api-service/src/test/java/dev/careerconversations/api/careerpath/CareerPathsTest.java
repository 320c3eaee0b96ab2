package dev.careerconversations.api.careerpath;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CareerPathsTest extends ApiTest {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Test
    void an_interview_is_seen_by_the_manager_only_if_it_and_its_path_are_shared() {
        Conversation plan = conversation().asked();
        String open = path(plan, true);
        String closed = path(plan, false);
        String both = interview(plan, open, true);
        String mine = interview(plan, open, false);
        String below = interview(plan, closed, true);

        as(manager).get(plan.at("/career-paths")).then().body("items.id", contains(open));
        as(manager).get(plan.at("/career-paths/" + open)).then().body("informationalInterviews.id", contains(both));
        as(manager).get(talk(plan, open, both)).then().statusCode(200);
        as(manager).get(talk(plan, open, mine)).then().statusCode(404);
        as(manager).get(talk(plan, closed, below)).then().statusCode(404);
        as(manager).delete(talk(plan, open, both)).then().statusCode(403);
        as(employee)
                .get(plan.at("/career-paths/" + open))
                .then()
                .body("informationalInterviews.id", contains(both, mine));
    }

    @Test
    void what_the_manager_cannot_read_does_not_show_in_what_they_can() {
        Conversation plan = conversation().asked();
        String path = plan.at("/career-paths/" + path(plan, true));
        String etag = as(manager).get(path).header("ETag");

        interview(plan, path.substring(path.lastIndexOf('/') + 1), false);

        as(manager).header("If-None-Match", etag).get(path).then().statusCode(304);
    }

    @Test
    void a_path_is_changed_in_part_and_deleted_with_its_interviews() {
        Conversation plan = conversation();
        String id = path(plan, false);
        String path = plan.at("/career-paths/" + id);
        String talk = talk(plan, id, interview(plan, id, false));

        as(employee)
                .contentType(MERGE_PATCH)
                .body("{\"source\": null, \"qualifications\": [{\"name\": \" Patience \", \"level\": \"PARTLY\"}]}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("source", nullValue())
                .body("roleTitle", equalTo("Architect"))
                .body("qualifications.name", contains("Patience"))
                .body("qualifications.level", contains("PARTLY"));
        as(employee)
                .contentType(MERGE_PATCH)
                .body("{\"status\": \"HELD\", \"learnt\": \"Much\", \"plannedOn\": \"2026-03-04\"}")
                .patch(talk)
                .then()
                .statusCode(200)
                .body("learnt", equalTo("Much"));
        as(employee).delete(path).then().statusCode(204);
        as(employee).get(talk).then().statusCode(404);
        as(employee).get(plan.at("/career-paths")).then().body("items", empty());
    }

    @Test
    void an_interview_is_found_through_its_own_path_alone() {
        Conversation plan = conversation();
        String one = path(plan, false);
        String other = path(plan, false);

        as(employee).get(talk(plan, other, interview(plan, one, false))).then().statusCode(404);
    }

    @Test
    void a_path_that_has_got_an_interview_meanwhile_has_changed() {
        Conversation plan = conversation();
        String id = path(plan, false);
        String seen = as(employee).get(plan.at("/career-paths/" + id)).header("ETag");
        interview(plan, id, false);

        as(employee)
                .header("If-Match", seen)
                .delete(plan.at("/career-paths/" + id))
                .then()
                .statusCode(412)
                .body("change.fields", contains("informationalInterviews"));
    }

    @Test
    void there_is_an_end_to_paths_and_interviews() {
        Conversation plan = conversation();
        String last = "";
        for (int i = 0; i < 20; i++) {
            last = path(plan, false);
        }
        for (int i = 0; i < 20; i++) {
            interview(plan, last, false);
        }

        as(employee)
                .body("{\"roleTitle\": \"T\", \"direction\": \"LATERAL\"}")
                .post(plan.at("/career-paths"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/limit-reached"));
        as(employee)
                .body("{\"colleague\": \"C\"}")
                .post(plan.at("/career-paths/" + last + "/informational-interviews"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/limit-reached"));
    }

    @Test
    void mistakes_are_told_by_their_fields() {
        Conversation plan = conversation();

        as(employee)
                .body("""
                        {"roleTitle": "Two\\nlines", "direction": "UP", "postingUrl": "ftp://jobs", "source": "",
                         "qualifications": [{"name": "", "level": "HAVE"}, null]}""")
                .post(plan.at("/career-paths"))
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        hasItems("roleTitle", "direction", "postingUrl", "source", "qualifications[0].name"));
        as(employee)
                .body("{\"plannedOn\": \"tomorrow\"}")
                .post(plan.at("/career-paths/" + path(plan, false) + "/informational-interviews"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("colleague", "plannedOn"));
    }

    private String path(Conversation plan, boolean shared) {
        return as(employee)
                .body("""
                        {"roleTitle": "Architect", "direction": "SPECIALIST", "source": "Job board", "shared": %s}""".formatted(shared))
                .post(plan.at("/career-paths"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String interview(Conversation plan, String pathId, boolean shared) {
        return as(employee)
                .body("{\"colleague\": \"Priya\", \"shared\": %s}".formatted(shared))
                .post(plan.at("/career-paths/" + pathId + "/informational-interviews"))
                .then()
                .statusCode(201)
                .body("status", equalTo("PLANNED"))
                .extract()
                .path("id");
    }

    private static String talk(Conversation plan, String pathId, String interviewId) {
        return plan.at("/career-paths/" + pathId + "/informational-interviews/" + interviewId);
    }
}
