package dev.careerconversations.api.unsubscribe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import dev.careerconversations.api.support.LogLines;
import dev.careerconversations.api.support.SettableElapsedTime;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UnsubscribeTest extends ApiTest {

    @Inject
    SettableElapsedTime time;

    private String token;

    @BeforeEach
    void mail() {
        token = Links.token(idOf(employee), Links.ACTION_ITEMS);
    }

    @Test
    void one_click_of_a_mail_program_switches_off_at_once_what_the_link_is_about() {
        Conversation plan = conversation().held();
        plan.actionItem(employee, "EMPLOYEE", "2026-03-17");
        assertThat(plan.pending()).anyMatch(notice -> notice.startsWith("ACTION_ITEM_DUE_TODAY"));

        form("List-Unsubscribe", "One-Click")
                .post("/unsubscribe/" + token)
                .then()
                .statusCode(200)
                .contentType("text/html; charset=UTF-8")
                .header("Set-Cookie", nullValue())
                .body(containsString("These reminders are off"));

        assertThat(plan.pending()).noneMatch(notice -> notice.startsWith("ACTION_ITEM"));
        assertThat(plan.pending()).anyMatch(notice -> notice.startsWith("FOLLOW_UP"));
        reminders(employee)
                .body("reminders.actionItems", equalTo(false))
                .body("reminders.checkIns", equalTo(true))
                .body("reminders.outcome", equalTo(true))
                .body("reminders.preparation", equalTo(true));
        reminders(manager).body("reminders.actionItems", equalTo(true));
    }

    @Test
    void whatever_is_sent_along_and_however_often_it_is_done_once() {
        given().post("/unsubscribe/" + token).then().statusCode(200);
        String after = changedAt();
        clock.advance(Duration.ofMinutes(5));

        given().accept("application/json").post("/unsubscribe/" + token).then().statusCode(200);
        given().contentType("text/plain")
                .body("?")
                .post("/unsubscribe/" + token)
                .then()
                .statusCode(200);
        given().multiPart("List-Unsubscribe", "One-Click")
                .post("/unsubscribe/" + token)
                .then()
                .statusCode(200);
        form("List-Unsubscribe", "One-Click")
                .header("Origin", "null")
                .post("/unsubscribe/" + token + "?utm_source=mail")
                .then()
                .statusCode(200);

        reminders(employee).body("reminders.actionItems", equalTo(false));
        assertThat(changedAt()).isEqualTo(after);
    }

    @Test
    void following_the_link_changes_nothing_and_asks() {
        Conversation plan = conversation().held();
        plan.actionItem(employee, "EMPLOYEE", "2026-03-17");
        var before = plan.pending();

        given().get("/unsubscribe/" + token)
                .then()
                .statusCode(200)
                .body(containsString("Switch these reminders off?"))
                .body(containsString("<li>action items that are due</li>"))
                .body(containsString("method=\"post\" action=\"" + token + "\""));
        given().head("/unsubscribe/" + token).then().statusCode(200).body(equalTo(""));

        reminders(employee).body("reminders.actionItems", equalTo(true));
        assertThat(plan.pending()).isEqualTo(before);
    }

    @Test
    void undo_switches_the_same_on_again_and_nothing_else() {
        Conversation plan = conversation().held();
        plan.actionItem(employee, "EMPLOYEE", "2026-03-17");
        var before = plan.pending();
        choose("{\"reminders\": {\"checkIns\": false}}").statusCode(200);
        given().post("/unsubscribe/" + token).then().body(containsString("action=\"" + token + "/undo\""));
        given().get("/unsubscribe/" + token).then().body(containsString("These reminders are off"));

        given().post("/unsubscribe/" + token + "/undo")
                .then()
                .statusCode(200)
                .body(containsString("These reminders are on again"))
                .body(containsString("action=\"../" + token + "\""));

        reminders(employee).body("reminders.actionItems", equalTo(true)).body("reminders.checkIns", equalTo(false));
        choose("{\"reminders\": {\"checkIns\": true}}").statusCode(200);
        assertThat(plan.pending()).isEqualTo(before);
    }

    @Test
    void undo_after_one_click_for_several_kinds_leaves_off_what_was_off_before() {
        choose("{\"reminders\": {\"checkIns\": false}}").statusCode(200);
        String page = given().post("/unsubscribe/" + Links.token(idOf(employee), Links.ACTION_ITEMS | Links.CHECK_INS))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        given().post("/unsubscribe/" + page.replaceFirst("(?s).*action=\"([^\"]*)\".*", "$1"))
                .then()
                .statusCode(200);

        reminders(employee).body("reminders.actionItems", equalTo(true)).body("reminders.checkIns", equalTo(false));
    }

    @Test
    void clicked_while_plans_change_it_reaches_every_notice_and_nobody_waits_for_ever() throws Exception {
        List<Conversation> plans = List.of(conversation().held(), conversation().held());
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Conversation plan = plans.get(i % 2);
                Callable<Integer> click =
                        () -> given().post("/unsubscribe/" + token).statusCode();
                Callable<Integer> promise = () -> as(manager)
                        .body("{\"title\": \"P\", \"owner\": \"EMPLOYEE\", \"dueOn\": \"2026-03-17\"}")
                        .post(plan.at("/action-items"))
                        .statusCode();
                answers.add(many.submit(i % 3 == 0 ? click : promise));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get(1, TimeUnit.MINUTES)).isIn(200, 201);
            }
        } finally {
            many.shutdownNow();
        }

        assertThat(plans)
                .allSatisfy(plan -> assertThat(plan.pending()).noneMatch(notice -> notice.startsWith("ACTION_ITEM")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "k1.AZjA3gAAcACAAAAAAAAAAQQ.cvrOeUsnfs4rzH_Tox6OFd8d2kgLsIW0iHUjIuY-nQk",
                "k1..",
                "%00",
                "k9.a.b"
            })
    void a_link_that_is_none_or_nobodys_is_not_found_and_nobody_is_told_why(String bad) {
        for (var answer : List.of(
                given().urlEncodingEnabled(false).get("/unsubscribe/" + bad),
                given().urlEncodingEnabled(false).post("/unsubscribe/" + bad),
                given().urlEncodingEnabled(false).post("/unsubscribe/" + bad + "/undo"))) {
            answer.then()
                    .statusCode(404)
                    .contentType("text/html; charset=UTF-8")
                    .body(containsString("This link does not work"));
            assertThat(answer.asString())
                    .isEqualTo(given().get("/unsubscribe/y").asString());
        }
        given().header("Accept-Language", "fr-CH, en;q=0.5")
                .get("/unsubscribe/x")
                .then()
                .header("Content-Language", "fr")
                .body(containsString("Ce lien ne fonctionne pas"));
    }

    @Test
    void a_link_lets_nobody_in_and_stands_in_no_log() {
        try (LogLines log = LogLines.open()) {
            given().get("/unsubscribe/" + token).then().statusCode(200);
            given().put("/unsubscribe/" + token).then().statusCode(405);
            given().post("/unsubscribe/" + token + "/undo").then().statusCode(200);
            given().auth().oauth2(token).get("/api/v1/me").then().statusCode(401);

            assertThat(log.lines()).noneMatch(line -> line.contains(token) || line.contains(token.substring(3, 26)));
        }
    }

    @Test
    void whoever_calls_one_link_without_end_is_told_to_wait_and_nobody_else_is() {
        time.stop();
        try {
            int answered = 0;
            while (given().get("/unsubscribe/" + token).statusCode() == 200) {
                answered++;
            }

            assertThat(answered).isEqualTo(60);
            given().post("/unsubscribe/" + token).then().statusCode(429).header("Retry-After", "1");
            given().get("/unsubscribe/" + Links.token(idOf(manager), Links.CHECK_INS))
                    .then()
                    .statusCode(200);
            as(employee).get("/api/v1/me").then().statusCode(200);
        } finally {
            time.run();
        }
    }

    private UUID idOf(String person) {
        return UUID.fromString(as(person).get("/api/v1/me").then().extract().path("id"));
    }

    private String changedAt() {
        return sql("select changed_at::text from career.person where id = ?", idOf(employee))
                .get(0);
    }

    private ValidatableResponse reminders(String person) {
        return as(person).get("/api/v1/me").then().statusCode(200);
    }

    private static RequestSpecification form(String name, String value) {
        return given().formParam(name, value);
    }
}
