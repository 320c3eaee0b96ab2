package dev.careerconversations.api.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProposedTimesTest extends ApiTest {

    private Conversation plan;

    @BeforeEach
    void ask() {
        plan = new Conversation(this, employee, manager, "Growth").asked();
        plan.deliver("INVITATION", "SENT");
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void the_manager_proposes_other_times_and_the_employee_accepts_one() {
        List<String> ids = propose(manager, "2026-03-10T13:00:00Z", "2026-03-09T13:00:00Z");
        assertThat(plan.pending()).containsExactly("TIMES_PROPOSED 2026-03-02T10:00Z");

        as(employee)
                .post(plan.at("/proposed-times/" + ids.get(1) + "/accept"))
                .then()
                .statusCode(200)
                .body("startsAt", equalTo("2026-03-10T13:00:00Z"))
                .body("minutes", equalTo(45))
                .body("place", equalTo("Room 4"))
                .body("timeZone", equalTo("Europe/Berlin"));

        as(employee).get(plan.at("")).then().body("status", equalTo("SCHEDULED"));
        as(manager).get(plan.at("/proposed-times")).then().body("items", empty());
        assertThat(plan.pending())
                .startsWith("MEETING_ACCEPTED 2026-03-02T10:00Z", "MEETING_ACCEPTED 2026-03-02T10:00Z")
                .noneMatch(notice -> notice.startsWith("TIMES_PROPOSED"));
    }

    @Test
    void nobody_accepts_their_own_time_nor_one_that_has_passed_nor_one_that_was_replaced() {
        String replaced = propose(manager, "2026-03-09T13:00:00Z").get(0);
        String id = propose(manager, "2026-03-11T13:00:00Z").get(0);

        as(manager).post(plan.at("/proposed-times/" + id + "/accept")).then().statusCode(403);
        as(employee)
                .post(plan.at("/proposed-times/" + replaced + "/accept"))
                .then()
                .statusCode(404);
        clock.advance(Duration.ofDays(10));
        as(employee).post(plan.at("/proposed-times/" + id + "/accept")).then().statusCode(409);
        as(employee).get(plan.at("")).then().body("status", equalTo("REQUESTED"));
    }

    @Test
    void each_party_has_its_own_proposals_and_can_take_them_back() {
        propose(employee, "2026-03-09T13:00:00Z");
        propose(manager, "2026-03-10T13:00:00Z", "2026-03-10T13:00:00Z");
        as(employee).get(plan.at("/proposed-times")).then().body("items.proposedBy", contains("EMPLOYEE", "MANAGER"));

        propose(employee);

        as(manager).get(plan.at("/proposed-times")).then().body("items.proposedBy", contains("MANAGER"));
        as(manager).get(plan.at("/overview")).then().body("proposedTimes", hasSize(1));
    }

    @Test
    void times_that_have_passed_are_refused_each_by_its_place() {
        as(manager)
                .body("""
                        {"times": ["2026-03-01T13:00:00Z", "2026-03-09T13:00:00Z", "2026-03-02T10:00:00Z"], "timeZone": "UTC", "minutes": 30}""")
                .post(plan.at("/proposed-times"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("times[0]", "times[2]"));
        assertThat(plan.pending()).isEmpty();
    }

    @Test
    void the_manager_moves_an_agreed_meeting_by_proposing_and_both_keep_the_same_entry() {
        plan.meetingAt(MONDAY.plus(Duration.ofDays(7)));
        plan.deliver("MEETING_ACCEPTED", "SENT");
        String id = propose(manager, "2026-03-11T13:00:00Z").get(0);

        as(employee).post(plan.at("/proposed-times/" + id + "/accept")).then().statusCode(200);

        assertThat(plan.pending()).startsWith("MEETING_MOVED 2026-03-02T10:00Z", "MEETING_MOVED 2026-03-02T10:00Z");
        assertThat(sql("select sequence from career.meeting where plan_id = ?", plan.id()))
                .containsExactly("1");
    }

    @Test
    void the_same_meeting_entered_again_is_no_news() {
        plan.meetingAt(MONDAY.plus(Duration.ofDays(7)));
        plan.deliver("MEETING_ACCEPTED", "SENT");

        plan.meetingAt(MONDAY.plus(Duration.ofDays(7)));

        assertThat(plan.pending()).noneMatch(notice -> notice.startsWith("MEETING"));
    }

    private List<String> propose(String who, String... times) {
        String listed =
                List.of(times).stream().map(time -> '"' + time + '"').toList().toString();
        return as(who).body("""
                        {"times": %s, "timeZone": "Europe/Berlin", "minutes": 45, "place": "Room 4", "note": "Thursdays"}""".formatted(listed))
                .post(plan.at("/proposed-times"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }
}
