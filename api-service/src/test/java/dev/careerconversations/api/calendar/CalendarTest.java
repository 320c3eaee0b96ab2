package dev.careerconversations.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CalendarTest extends ApiTest {

    /** After the clocks have changed in Europe. */
    private static final Instant STARTS = Instant.parse("2026-04-09T12:00:00Z");

    private static final String PLANS = "https://careers.example.com/plans/";

    @Test
    void a_meeting_is_the_entry_that_was_mailed_for_both_and_for_nobody_else() {
        Conversation plan = conversation().asked().meetingAt(STARTS);

        for (String person : new String[] {employee, manager}) {
            VEvent event = Feeds.onlyEvent(Feeds.open(this, person));
            assertThat(event.getUid().getValue()).isEqualTo(plan.id() + "@example.com");
            assertThat(event.getSequence().getValue()).isEqualTo(mailedSequence(plan));
            assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(STARTS));
            assertThat(event.getDateEnd().getValue()).isEqualTo(Date.from(STARTS.plus(Duration.ofMinutes(30))));
            assertThat(event.getSummary().getValue())
                    .isEqualTo("Career development conversation: " + named(employee) + " and " + named(manager));
            assertThat(event.getDescription().getValue()).isEqualTo(PLANS + plan.id());
            assertThat(event.getUrl().getValue()).isEqualTo(PLANS + plan.id());
            assertThat(event.getAttendees()).isEmpty();
        }
        assertThat(Feeds.events(Feeds.open(this, stranger))).isEmpty();
    }

    @Test
    void a_meeting_that_moves_keeps_its_entry_with_a_higher_sequence_and_one_that_is_cancelled_leaves() {
        Conversation plan = conversation().asked().meetingAt(STARTS);
        String path = Feeds.open(this, employee);
        VEvent before = Feeds.onlyEvent(path);

        clock.advance(Duration.ofHours(1));
        plan.meetingAt(STARTS.plus(Duration.ofDays(1)));

        VEvent after = Feeds.onlyEvent(path);
        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue())
                .isEqualTo(mailedSequence(plan));
        assertThat(after.getDateStart().getValue()).isEqualTo(Date.from(STARTS.plus(Duration.ofDays(1))));
        assertThat(after.getDateTimeStamp().getValue())
                .isAfter(before.getDateTimeStamp().getValue());

        as(employee).post(plan.at("/cancel")).then().statusCode(200);
        assertThat(Feeds.events(path)).isEmpty();
    }

    @Test
    void a_manager_has_the_meeting_once_they_were_asked_and_not_once_they_declined() {
        Conversation plan = conversation();
        String path = Feeds.open(this, manager);
        assertThat(Feeds.events(path)).isEmpty();

        plan.asked();
        assertThat(Feeds.events(path)).isEmpty();
        as(manager).body("{}").post(plan.at("/invitation/decline")).then().statusCode(200);
        assertThat(Feeds.events(path)).isEmpty();

        plan.asked().meetingAt(STARTS);
        assertThat(Feeds.events(path)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | Check-in with Max | Career conversations",
                "de-AT | Check-in mit Max | Entwicklungsgespräche",
                "fr | Point d’étape avec Max | Entretiens de carrière",
                "es | Reunión de seguimiento con Max | Conversaciones de desarrollo profesional",
            })
    void a_check_in_is_a_day_in_the_readers_language_until_it_is_recorded(String locale, String summary, String name) {
        choose("{\"locale\": \"%s\"}".formatted(locale)).statusCode(200);
        Conversation plan = conversation().held();
        String checkIn = as(employee)
                .body("{\"dueOn\": \"2026-04-13\"}")
                .post(plan.at("/check-ins"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = Feeds.open(this, employee);

        VEvent event = Feeds.events(path).stream()
                .filter(one -> one.getUid().getValue().equals(checkIn + "@example.com"))
                .findFirst()
                .orElseThrow();

        assertThat(event.getSummary().getValue()).startsWith(summary);
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(Feeds.text(path))
                .contains("DTSTART;VALUE=DATE:20260413\r\n", "DTEND;VALUE=DATE:20260414\r\n", "\r\nNAME:" + name);
        assertThat(Feeds.events(Feeds.open(this, manager))).hasSize(2);
        as(employee)
                .body("{\"progress\": \"Well\"}")
                .post(plan.at("/check-ins/" + checkIn + "/record"))
                .then()
                .statusCode(200);
        assertThat(Feeds.text(path)).doesNotContain(checkIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "Asia/Calcutta", "US/Eastern", "UTC", "Europe/Stockholm", "Etc/GMT-3"})
    void each_zone_is_defined_whatever_it_is_called_and_the_moment_is_the_same(String zone) {
        Conversation plan = conversation().asked();
        as(employee)
                .body("{\"startsAt\": \"%s\", \"timeZone\": \"%s\", \"minutes\": 45}".formatted(STARTS, zone))
                .put(plan.at("/meeting"))
                .then()
                .statusCode(200);
        conversation().asked().meetingAt(STARTS.plus(Duration.ofDays(1)));
        String path = Feeds.open(this, employee);

        assertThat(Feeds.events(path).get(0).getDateStart().getValue()).isEqualTo(Date.from(STARTS));
        String text = Feeds.text(path);
        String named = text.replaceAll("(?s).*?DTSTART;TZID=([^:]*):20260409.*", "$1");
        assertThat(named.equals(text) || text.contains("BEGIN:VTIMEZONE\r\nTZID:" + named + "\r\n"))
                .as("the zone is defined, or it is UTC")
                .isTrue();
        assertThat(text.split("BEGIN:VTIMEZONE", -1)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void names_and_places_are_one_line_and_break_nothing_and_nothing_private_is_told() {
        String id = as(employee)
                .body(Map.of(
                        "title",
                        "A private title",
                        "manager",
                        Map.of(
                                "email",
                                "bob-" + UUID.randomUUID() + "@example.com",
                                "name",
                                "Bob; \"Øster\", \u05d3\u05df\\n")))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Conversation plan = new Conversation(this, employee, manager, UUID.fromString(id)).asked();
        as(employee)
                .body(Map.of(
                        "startsAt",
                        STARTS.toString(),
                        "timeZone",
                        "Europe/Berlin",
                        "minutes",
                        30,
                        "place",
                        "Room 4; 2nd floor, left".repeat(5),
                        "link",
                        "https://meet.example.com/a?b=c,d;e"))
                .put(plan.at("/meeting"))
                .then()
                .statusCode(200);
        String path = Feeds.open(this, employee);

        VEvent event = Feeds.onlyEvent(path);

        assertThat(event.getSummary().getValue()).endsWith(" and Bob; \"Øster\", \u05d3\u05df\\n");
        assertThat(event.getLocation().getValue()).isEqualTo("Room 4; 2nd floor, left".repeat(5));
        assertThat(event.getDescription().getValue())
                .isEqualTo("https://meet.example.com/a?b=c,d;e\n" + PLANS + plan.id());
        String text = Feeds.text(path);
        assertThat(text).doesNotContain("private title").contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
        assertThat(text).contains("X-PUBLISHED-TTL:PT1H\r\n", "METHOD:PUBLISH\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void a_conversation_that_was_held_stays_until_its_plan_is_completed() {
        Conversation plan = conversation().held();
        String path = Feeds.open(this, employee);
        assertThat(Feeds.events(path))
                .extracting(one -> one.getUid().getValue())
                .contains(plan.id() + "@example.com");

        plan.followUpDelivered();
        as(employee).post(plan.at("/complete")).then().statusCode(200);

        assertThat(Feeds.events(path)).isEmpty();
    }

    private int mailedSequence(Conversation plan) {
        return Integer.parseInt(sql("select max(sequence)::text from delivery.meeting_v1 where plan_id = ?", plan.id())
                .get(0));
    }

    private String named(String person) {
        return as(person).get("/api/v1/me").then().extract().path("name");
    }
}
