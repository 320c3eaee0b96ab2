package dev.careerconversations.api.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.LogLines;
import dev.careerconversations.api.support.SettableElapsedTime;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CalendarFeedTest extends ApiTest {

    private static final String FEED = "/api/v1/me/calendar-feed";

    @Inject
    SettableElapsedTime time;

    @Test
    void the_address_is_told_once_and_only_its_digest_is_kept() {
        as(employee).get(FEED).then().statusCode(200).body("since", nullValue()).body("url", nullValue());

        String path = Feeds.open(this, employee);

        as(employee).get(FEED).then().body("since", equalTo(MONDAY.toString())).body("url", nullValue());
        as(stranger).get(FEED).then().body("since", nullValue());
        String secret = path.substring("/calendar/".length(), path.length() - ".ics".length());
        String me = as(employee).get("/api/v1/me").then().extract().path("id");
        String row = sql("select f::text from career.calendar_feed f where person_id = ?", UUID.fromString(me))
                .get(0);
        assertThat(row).doesNotContain(secret).matches("(?s).*\\\\x[0-9a-f]{64}.*");
    }

    @Test
    void a_new_address_replaces_the_old_one_and_revoking_leaves_none() {
        String first = Feeds.open(this, employee);
        String second = Feeds.open(this, employee);
        String others = Feeds.open(this, manager);
        given().get(first).then().statusCode(404);
        given().get(second).then().statusCode(200);

        clock.advance(Duration.ofMinutes(1));
        as(employee).delete(FEED).then().statusCode(204);
        as(employee).delete(FEED).then().statusCode(204);

        given().get(second).then().statusCode(404);
        given().get(others).then().statusCode(200);
        as(employee).get(FEED).then().body("since", nullValue());
        given().get(Feeds.open(this, employee)).then().statusCode(200);
    }

    @Test
    void a_change_says_which_state_it_is_based_on() {
        String none = as(employee).get(FEED).header("ETag");
        as(employee).header("If-None-Match", "x").put(FEED).then().statusCode(412);
        given().auth().oauth2(oidc.token(employee)).put(FEED).then().statusCode(428);
        String opened = as(employee)
                .header("If-Match", none)
                .put(FEED)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        clock.advance(Duration.ofMinutes(1));

        as(employee)
                .header("If-Match", none)
                .delete(FEED)
                .then()
                .statusCode(412)
                .body("change.fields", equalTo(List.of("since")))
                .body("change.by", equalTo("SELF"));
        as(employee).header("If-Match", opened).delete(FEED).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00", "%27"})
    void an_address_that_nobody_has_made_is_not_found(String secret) {
        given().urlEncodingEnabled(false)
                .get("/calendar/" + secret + ".ics")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no calendar here."));
    }

    @Test
    void a_calendar_that_asks_again_is_told_that_nothing_is_new() {
        conversation().asked().meetingAt(MONDAY.plus(Duration.ofDays(3)));
        String path = Feeds.open(this, employee);

        var answer = given().accept("text/calendar, */*;q=0.1").get(path + "?nocache=1");

        answer.then()
                .statusCode(200)
                .contentType("text/calendar;charset=UTF-8")
                .header("Cache-Control", "private, no-cache")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .header("Set-Cookie", nullValue())
                .header("ETag", startsWith("\""));
        clock.advance(Duration.ofHours(1));
        String tag = answer.header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);
        given().head(path).then().statusCode(200);
        conversation().asked().meetingAt(MONDAY.plus(Duration.ofDays(4)));
        given().header("If-None-Match", tag).get(path).then().statusCode(200).header("ETag", not(tag));
    }

    @Test
    void an_address_is_permission_to_read_its_calendar_alone_and_stands_in_no_log() {
        try (LogLines log = LogLines.open()) {
            String path = Feeds.open(this, employee);
            String secret = path.substring("/calendar/".length(), path.length() - ".ics".length());

            given().get(path).then().statusCode(200);
            given().delete(path).then().statusCode(405);
            given().auth().oauth2(secret).get("/api/v1/me").then().statusCode(401);

            assertThat(log.lines()).noneMatch(line -> line.contains(secret));
        }
    }

    @Test
    void whoever_reads_one_calendar_without_end_is_told_to_wait() {
        String path = Feeds.open(this, employee);
        time.stop();
        try {
            int answered = 0;
            while (given().get(path).statusCode() == 200) {
                answered++;
            }

            assertThat(answered).isEqualTo(60);
            given().get(path).then().statusCode(429).header("Retry-After", "1");
            as(employee).get(FEED).then().statusCode(200);
        } finally {
            time.run();
        }
    }
}
