package dev.careerconversations.api.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadInputTest extends ApiTest {

    private static final String TITLE_AND = "{\"title\": \"T\", \"manager\": {\"email\": \"max@example.com\"}, ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"title\": ",
                "not json",
                "{\"title\": \"a\"} trailing",
                "{\"title\": \"a\", \"title\": \"b\"}"
            })
    void what_is_not_json_is_told_apart(String body) {
        problem(post("/api/v1/plans", body), 400, "/problems/malformed-json");
    }

    @Test
    void every_mistake_of_a_body_is_told_those_that_end_its_reading_too() {
        Conversation plan = conversation();

        problem(post(plan.at("/agenda/items"), """
                                {"topic": "GOSSIP", "title": " ", "minutes": "5", "colour": null, "questions": ["a", 7, true, " "],
                                 "talkingPoints": "why"}"""), 400, "/problems/invalid-request")
                .body("detail", equalTo("8 violations; nothing was changed."))
                .body(
                        "violations.field",
                        contains(
                                "colour",
                                "minutes",
                                "questions[1]",
                                "questions[2]",
                                "questions[3]",
                                "talkingPoints",
                                "title",
                                "topic"));

        as(employee).get(plan.at("/agenda")).then().body("items", hasSize(0));
    }

    @Test
    void every_mistake_below_another_object_is_told_by_its_path() {
        problem(
                        post(
                                "/api/v1/plans",
                                "{\"title\": 7, \"manager\": {\"email\": \"max\", \"name\": 8, \"phone\": \"1\"}}"),
                        400,
                        "/problems/invalid-request")
                .body("violations.field", contains("manager.email", "manager.name", "manager.phone", "title"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"topic\": \"GOSSIP\", \"title\": \"T\", \"minutes\": 5} | topic | must be one of ROLE_REVIEW, LONG_TERM_INTERESTS",
                "{\"topic\": \"CUSTOM\", \"title\": \"T\", \"minutes\": 5, \"colour\": \"red\"} | colour | is not a property",
                "{\"topic\": \"CUSTOM\", \"title\": 7, \"minutes\": 5} | title | must be text",
                "{\"topic\": \"CUSTOM\", \"title\": true, \"minutes\": 5} | title | must be text",
                "{\"topic\": \"CUSTOM\", \"title\": [\"T\"], \"minutes\": 5} | title | must be text",
                "{\"topic\": \"CUSTOM\", \"title\": \"T\\u0000\", \"minutes\": 5} | title | U+0000",
                "{\"topic\": \"CUSTOM\", \"title\": \"T\\ud800\", \"minutes\": 5} | title | surrogate",
                "{\"topic\": \"CUSTOM\", \"title\": \"T\", \"minutes\": \"5\"} | minutes | must be a whole number",
                "{\"topic\": \"CUSTOM\", \"title\": \"T\", \"minutes\": 5.5} | minutes | must be a whole number",
                "{\"topic\": \"CUSTOM\", \"title\": \"T\", \"minutes\": 99999999999} | minutes | must be a whole number",
                "{\"topic\": 3, \"title\": \"T\", \"minutes\": 5} | topic | must be one of",
                "{\"topic\": \"CUSTOM\", \"title\": \"T\", \"minutes\": 5, \"questions\": \"why\"} | questions | must be an array",
                "{\"topic\": \"CUSTOM\", \"title\": \"T\", \"minutes\": 5, \"questions\": [\"a\", 7]} | questions[1] | must be text",
                "{\"topic\": \"CUSTOM\", \"title\": \"T\", \"minutes\": 5, \"questions\": [\"a\", \" \"]} | questions[1] | must not be blank",
                "{\"topic\": \"CUSTOM\", \"title\": \"T\", \"minutes\": 0} | minutes | greater than or equal to 1",
                "{\"topic\": null, \"title\": \"T\", \"minutes\": 5} | topic | must not be null",
                "{\"topic\": \"CUSTOM\", \"title\": \" \", \"minutes\": 5} | title | must not be blank",
                "[] |  | must be an object",
                "\"text\" |  | must be an object",
                "null |  | must not be null",
            })
    void each_violation_is_told_with_its_field_and_changes_nothing(String body, String field, String message) {
        Conversation plan = conversation();

        problem(post(plan.at("/agenda/items"), body), 400, "/problems/invalid-request")
                .body("violations.field", contains(field == null ? "" : field))
                .body("violations[0].message", containsString(message));

        as(employee).get(plan.at("/agenda")).then().body("items", hasSize(0));
    }

    @Test
    void all_violations_are_told_at_once() {
        problem(
                        post("/api/v1/plans", "{\"title\": \"\", \"manager\": {\"email\": \"nobody\"}}"),
                        400,
                        "/problems/invalid-request")
                .body("violations.field", contains("manager.email", "title"))
                .body("detail", equalTo("2 violations; nothing was changed."));
    }

    @Test
    void a_missing_body_is_told() {
        problem(as(employee).post("/api/v1/plans").then(), 400, "/problems/invalid-request")
                .body("violations.message", contains("must not be null"));
    }

    @Test
    void text_longer_than_the_document_allows_is_refused() {
        problem(
                post("/api/v1/plans", TITLE_AND.replace("\"T\"", '"' + "x".repeat(201) + '"') + "\"x\": 1}"),
                400,
                "/problems/invalid-request");
        problem(
                        post(
                                "/api/v1/plans",
                                "{\"title\": \"%s\", \"manager\": {\"email\": \"a@b.example\"}}"
                                        .formatted("x".repeat(201))),
                        400,
                        "/problems/invalid-request")
                .body("violations[0].field", equalTo("title"))
                .body("violations[0].message", containsString("200"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2026-03-02\" | startsAt | must be a date-time",
                "1772445600 | startsAt | must be a date-time",
                "\"+999999999-12-31T23:59:59Z\" | startsAt | between 1970 and 2199",
                "\"2026-03-02T09:00:00\" | startsAt | with offset",
            })
    void moments_need_an_offset_and_a_sensible_year(String startsAt, String field, String message) {
        Conversation plan = conversation();

        problem(
                        put(
                                plan.at("/meeting"),
                                "{\"startsAt\": %s, \"timeZone\": \"UTC\", \"minutes\": 30}".formatted(startsAt)),
                        400,
                        "/problems/invalid-request")
                .body("violations.field", contains(field))
                .body("violations[0].message", containsString(message));
    }

    @Test
    void a_zone_that_does_not_exist_is_told() {
        Conversation plan = conversation();

        problem(
                        put(
                                plan.at("/meeting"),
                                "{\"startsAt\": \"2026-03-02T09:00:00Z\", \"timeZone\": \"Mars/Olympus\", \"minutes\": 30}"),
                        400,
                        "/problems/invalid-request")
                .body("violations.field", contains("timeZone"))
                .body("violations[0].message", equalTo("must be a time zone such as Europe/Berlin"));
    }

    @Test
    void dates_that_contradict_each_other_are_told() {
        Conversation plan = conversation().held();

        problem(
                        post(
                                plan.at("/action-items"),
                                "{\"title\": \"T\", \"owner\": \"EMPLOYEE\", \"dueOn\": \"2026-03-01\"}"),
                        400,
                        "/problems/invalid-request")
                .body("violations.field", contains("dueOn"))
                .body("violations[0].message", equalTo("must not be before the meeting on 2026-03-02"));
        problem(post(plan.at("/check-ins"), "{\"dueOn\": \"2026-03-01\"}"), 400, "/problems/invalid-request")
                .body("violations.field", contains("dueOn"));
    }

    @Test
    void a_conversation_takes_two() {
        problem(
                        post(
                                "/api/v1/plans",
                                "{\"title\": \"T\", \"manager\": {\"email\": \"%s@EXAMPLE.com\"}}".formatted(employee)),
                        400,
                        "/problems/invalid-request")
                .body("violations.field", contains("manager.email"));
    }

    @Test
    void an_illegal_step_names_the_legal_ones() {
        Conversation plan = conversation().asked().meetingAt(MONDAY.plus(Duration.ofDays(1)));

        problem(post(plan.at("/invitation"), "{}"), 409, "/problems/illegal-step")
                .body("legalSteps", contains("AGREE_MEETING", "RECORD_OUTCOME", "CANCEL"));
        problem(put(plan.at("/outcome"), "{\"takeaways\": []}"), 409, "/problems/illegal-step")
                .body("detail", containsString("once the meeting has begun"));
        problem(
                post(plan.at("/action-items"), "{\"title\": \"T\", \"owner\": \"MANAGER\", \"dueOn\": \"2026-03-09\"}"),
                409,
                "/problems/illegal-step");
    }

    @Test
    void unknown_ids_and_paths_are_not_found() {
        Conversation plan = conversation().held();
        String item = plan.actionItem(employee, "EMPLOYEE", "2026-03-09");
        Conversation other = conversation().held();
        for (String path : List.of(
                "/api/v1/plans/" + UUID.randomUUID(),
                "/api/v1/plans/not-a-uuid",
                plan.at("/agenda/items/" + UUID.randomUUID()),
                plan.at("/check-ins/" + UUID.randomUUID()),
                other.at("/action-items/" + item),
                "/api/v1/nothing",
                "/nothing")) {
            problem(as(employee).get(path).then(), 404, "/problems/not-found");
        }
        problem(conversationWithoutMeeting(), 404, "/problems/not-found");
    }

    @Test
    void wrong_method_and_media_type_are_told() {
        problem(as(employee).delete("/api/v1/me").then(), 405, "/problems/method-not-allowed");
        problem(
                as(employee)
                        .contentType(ContentType.XML)
                        .body("<plan/>")
                        .post("/api/v1/plans")
                        .then(),
                415,
                "/problems/unsupported-media-type");
        problem(as(employee).accept("image/png").get("/api/v1/me").then(), 406, "/problems/not-acceptable");
        problem(as(employee).get("/api/v1/plans?status=SLEEPING").then(), 400, "/problems/invalid-request")
                .body("violations.field", contains("status"));
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        problem(
                post("/api/v1/plans", TITLE_AND + "\"x\": \"" + "y".repeat(300 * 1024) + "\"}"),
                413,
                "/problems/content-too-large");
    }

    @Test
    void a_body_that_does_not_say_how_large_it_is_is_refused_too() throws Exception {
        byte[] body = ("{\"title\": \"" + "y".repeat(300 * 1024) + "\"}").getBytes(UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/plans"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + oidc.token(employee))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("/problems/content-too-large");
    }

    @Test
    void a_token_is_needed_and_must_be_of_this_issuer_audience_and_time() {
        Map<String, Object> claims = Map.of("email", "x@example.com", "email_verified", true);
        Duration hour = Duration.ofHours(1);
        String audience = "career-conversations-api";
        for (String token : List.of(
                "",
                "nonsense",
                oidc.token("x", claims, hour.negated(), audience),
                oidc.token("x", claims, hour, "somebody-else"),
                oidc.token("other", "x", claims, hour, audience))) {
            var request = as(employee).auth().none();
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            String challenge = problem(request.get("/api/v1/me").then(), 401, "/problems/unauthenticated")
                    .extract()
                    .header("WWW-Authenticate");
            assertThat(challenge).startsWith("Bearer");
        }
    }

    @Test
    void an_account_without_email_is_told_what_it_lacks() {
        String token = oidc.token("x", Map.of(), Duration.ofHours(1), "career-conversations-api");

        problem(as(employee).auth().oauth2(token).get("/api/v1/me").then(), 403, "/problems/account-without-email");
    }

    private ValidatableResponse conversationWithoutMeeting() {
        return as(employee).get(conversation().at("/meeting")).then();
    }

    private ValidatableResponse post(String path, String body) {
        return as(employee).body(body).post(path).then();
    }

    private ValidatableResponse put(String path, String body) {
        return as(employee).body(body).put(path).then();
    }

    /** Every problem is whole, and none speaks of Java. */
    private static ValidatableResponse problem(ValidatableResponse response, int status, String type) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type))
                .body("status", equalTo(status))
                .body("title", not(equalTo(null)))
                .body("detail", not(equalTo("")))
                .body("keySet()", not(hasItem("stack")));
        assertThat(response.extract().asString())
                .doesNotContain("dev.careerconversations", "java.", "Exception", "jakarta");
        return response;
    }
}
