package dev.careerconversations.api.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.careerconversations.api.support.ApiTest;
import java.util.List;

/** Opens feeds and reads them as calendars do. */
final class Feeds {

    private Feeds() {}

    /** Returns the path of a new feed. */
    static String open(ApiTest test, String person) {
        String url = test.as(person)
                .put("/api/v1/me/calendar-feed")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
        assertThat(url).matches("https://api\\.careers\\.example\\.com/calendar/[A-Za-z0-9_-]{43}\\.ics");
        return url.substring("https://api.careers.example.com".length());
    }

    static String text(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    static List<VEvent> events(String path) {
        ICalendar calendar = Biweekly.parse(text(path)).first();
        assertThat(calendar.getMethod().isPublish()).isTrue();
        return calendar.getEvents();
    }

    static VEvent onlyEvent(String path) {
        List<VEvent> events = events(path);
        assertThat(events).hasSize(1);
        return events.get(0);
    }
}
