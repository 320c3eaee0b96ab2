package dev.careerconversations.api.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import dev.careerconversations.backends.DemoPerson;
import dev.careerconversations.backends.OidcServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has not seen what is there does not write over it; whoever has it does not read it again. */
@QuarkusTest
class PreconditionTest extends ApiTest {

    private static final String PROMISE = "{\"title\": \"Mine\", \"owner\": \"EMPLOYEE\", \"dueOn\": \"2026-03-16\"}";

    private Conversation plan;
    private String item;

    @BeforeEach
    void promise() {
        plan = conversation().held();
        item = plan.at("/action-items/" + plan.actionItem(employee, "EMPLOYEE", "2026-03-16"));
    }

    @Test
    void a_change_that_does_not_say_what_it_is_based_on_is_refused() {
        String before = as(employee).get(item).asString();

        plainly(employee)
                .body(PROMISE)
                .put(item)
                .then()
                .statusCode(428)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/precondition-required"))
                .body("detail", containsString("If-Match"));

        assertThat(as(employee).get(item).asString()).isEqualTo(before);
    }

    @Test
    void a_change_based_on_an_older_state_is_told_what_changed_by_whom_and_when() {
        String seen = tagOf(item);
        clock.advance(Duration.ofMinutes(5));
        as(manager)
                .body("{\"note\": \"I have asked around\", \"status\": \"DONE\"}")
                .post(item + "/progress")
                .then()
                .statusCode(201);
        String before = as(employee).get(item).asString();

        plainly(employee)
                .header("If-Match", seen)
                .body(PROMISE)
                .put(item)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"))
                .body("change.fields", contains("status", "closedAt", "progress"))
                .body("change.by", equalTo("MANAGER"))
                .body("change.at", equalTo("2026-03-02T09:05:00Z"));

        assertThat(as(employee).get(item).asString()).isEqualTo(before);
    }

    @Test
    void what_an_account_says_anew_is_told_with_the_moment_of_its_token() {
        String seen = tagOf("/api/v1/me");
        Map<String, Object> claims = new HashMap<>(DemoPerson.of(employee).claims());
        claims.put("name", "Emma Renamed");
        String renamed = oidc.token(employee, claims, Duration.ofHours(1), OidcServer.AUDIENCE);
        String payload = new String(Base64.getUrlDecoder().decode(renamed.split("\\.")[1]), UTF_8);
        Instant issuedAt = Instant.ofEpochSecond(JsonPath.from(payload).getLong("iat"));

        given().auth()
                .oauth2(renamed)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", seen)
                .body("{\"reminderHour\": 7}")
                .patch("/api/v1/me")
                .then()
                .statusCode(412)
                .body("change.fields", contains("name"))
                .body("change.by", equalTo("SELF"))
                .body("change.at", equalTo(issuedAt.toString()));
    }

    @Test
    void a_change_based_on_what_is_there_is_made_and_answers_with_the_next_tag() {
        String next = plainly(employee)
                .header("If-Match", tagOf(item))
                .body(PROMISE)
                .put(item)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        assertThat(next).isEqualTo(tagOf(item));
        plainly(employee)
                .header("If-Match", "\"other\", " + next)
                .body(PROMISE)
                .put(item)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "nonsense", "\"never was\"", "W/%s", "\u0000"})
    void what_was_never_a_strong_tag_of_it_does_not_do(String tag) {
        String header = tag.formatted(tagOf(item)).replace("\u0000", "\"" + "x".repeat(4_000) + "\"");

        plainly(employee)
                .header("If-Match", header)
                .body(PROMISE)
                .put(item)
                .then()
                .statusCode(412)
                .body("change.by", equalTo("EMPLOYEE"));
    }

    @Test
    void what_is_not_there_yet_is_made_by_saying_so() {
        String fresh = conversation().asked().at("/meeting");
        String meeting = "{\"startsAt\": \"2026-03-02T10:00:00Z\", \"timeZone\": \"UTC\", \"minutes\": 30}";

        plainly(employee)
                .body(meeting)
                .put(fresh)
                .then()
                .statusCode(428)
                .body("detail", containsString("If-None-Match"));
        plainly(employee)
                .header("If-Match", "\"a\"")
                .body(meeting)
                .put(fresh)
                .then()
                .statusCode(412)
                .body("change", nullValue());
        plainly(employee)
                .header("If-None-Match", "*")
                .body(meeting)
                .put(fresh)
                .then()
                .statusCode(200);
        plainly(employee)
                .header("If-None-Match", "*")
                .body(meeting)
                .put(fresh)
                .then()
                .statusCode(412)
                .body("detail", containsString("there already"))
                .body("change.by", equalTo("EMPLOYEE"));
    }

    @Test
    void every_change_of_one_thing_asks_for_its_state() {
        plan.followUpDelivered();
        String note = as(employee)
                .body("{\"text\": \"T\"}")
                .post(plan.at("/private-notes"))
                .then()
                .extract()
                .header("Location");
        Conversation young = conversation().asked();
        String agendaItem = young.at("/agenda/items/" + young.agendaItem(employee, "T"));
        String checkIn = as(employee)
                .body("{\"dueOn\": \"2026-03-09\"}")
                .post(plan.at("/check-ins"))
                .then()
                .extract()
                .header("Location");

        for (String path : List.of(item, note, agendaItem, checkIn)) {
            String body = switch (path.replaceAll(".*/([a-z-]+)/[^/]+$", "$1")) {
                case "private-notes" -> "{\"text\": \"U\"}";
                case "items" -> "{\"topic\": \"CUSTOM\", \"title\": \"U\", \"minutes\": 5}";
                case "check-ins" -> "{\"dueOn\": \"2026-03-10\"}";
                default -> PROMISE;
            };
            plainly(employee).body(body).put(path).then().statusCode(428);
            plainly(employee)
                    .header("If-Match", "\"a\"")
                    .body(body)
                    .put(path)
                    .then()
                    .statusCode(412);
            plainly(employee)
                    .header("If-Match", "*")
                    .body(body)
                    .put(path)
                    .then()
                    .statusCode(200);
        }
        for (String path : List.of(note, agendaItem)) {
            plainly(employee).delete(path).then().statusCode(428);
            plainly(employee).header("If-Match", "\"a\"").delete(path).then().statusCode(412);
            plainly(employee)
                    .header("If-Match", tagOf(path))
                    .delete(path)
                    .then()
                    .statusCode(204);
        }
        plainly(employee)
                .contentType("application/merge-patch+json")
                .body("{\"reminderHour\": 7}")
                .patch("/api/v1/me")
                .then()
                .statusCode(428);
        plainly(employee)
                .header("If-Match", "\"a\"")
                .contentType("application/merge-patch+json")
                .body("{\"reminderHour\": 7}")
                .patch("/api/v1/me")
                .then()
                .statusCode(412)
                .body("change.by", equalTo("SELF"));
    }

    @Test
    void a_stranger_is_told_of_no_precondition() {
        plainly(stranger).body(PROMISE).put(item).then().statusCode(404);
        plainly(stranger)
                .header("If-Match", "\"a\"")
                .body(PROMISE)
                .put(item)
                .then()
                .statusCode(404);
    }

    @Test
    void who_has_it_already_is_sent_nothing() {
        for (String path : List.of(item, plan.at(""), plan.at("/action-items"), "/api/v1/me")) {
            String tag = tagOf(path);
            for (String known : List.of(tag, "W/" + tag, "\"old\", " + tag, "*")) {
                as(employee)
                        .header("If-None-Match", known)
                        .get(path)
                        .then()
                        .statusCode(304)
                        .header("ETag", equalTo(tag))
                        .header("Content-Type", nullValue())
                        .body(emptyString());
            }
            as(employee).header("If-None-Match", "\"old\"").get(path).then().statusCode(200);
        }
    }

    @Test
    void the_parties_tags_differ_where_what_they_see_does() {
        assertThat(as(manager).get(plan.at("")).header("ETag")).isNotEqualTo(tagOf(plan.at("")));
        assertThat(as(manager).get(item).header("ETag")).isEqualTo(tagOf(item));
    }

    private String tagOf(String path) {
        return as(employee).get(path).header("ETag");
    }

    /** Returns a request that says nothing of what was seen. */
    private RequestSpecification plainly(String person) {
        return as(person).noFilters();
    }
}
