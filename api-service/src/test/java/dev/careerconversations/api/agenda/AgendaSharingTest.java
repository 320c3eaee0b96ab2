package dev.careerconversations.api.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgendaSharingTest extends ApiTest {

    private Conversation plan;

    @BeforeEach
    void agreeOnAMeeting() {
        plan = new Conversation(this, employee, manager, "Growth").asked();
        plan.agendaItem(employee, "Leading the migration");
        plan.meetingAt(MONDAY.plus(Duration.ofDays(7)));
    }

    @Test
    void an_agenda_shares_itself_two_days_before_the_meeting_with_what_it_says_then() {
        as(employee).get(plan.at("/agenda")).then().body("sharesAt", equalTo("2026-03-07T09:00:00Z"));
        assertThat(plan.pending()).contains("AGENDA 2026-03-07T09:00Z");
        clock.advance(Duration.ofDays(1));
        plan.agendaItem(employee, "A mentor");

        assertThat(words())
                .hasSize(1)
                .allMatch(text ->
                        text.contains("Leading the migration\n".trim()) && text.contains("2. A mentor (10 minutes)"));
        as(manager).get(plan.at("/agenda")).then().statusCode(404);
        clock.set(MONDAY.plus(Duration.ofDays(5)));
        plan.deliver("AGENDA", "SENT");

        as(manager)
                .get(plan.at("/agenda"))
                .then()
                .statusCode(200)
                .body("sharedAt", equalTo("2026-03-07T09:00:00Z"))
                .body("sharesAt", nullValue());
        plan.agendaItem(manager, "Your strengths");
        assertThat(words()).as("what was sent stays").noneMatch(text -> text.contains("Your strengths"));
    }

    @Test
    void the_employee_can_share_it_earlier_and_then_it_is_mailed_once() {
        plan.agendaShared();

        assertThat(plan.pending()).contains("AGENDA 2026-03-02T09:00Z").doesNotContain("AGENDA 2026-03-07T09:00Z");
    }

    @Test
    void what_has_shared_itself_is_not_mailed_again_when_shared_by_hand_or_when_the_meeting_moves() {
        plan.deliver("AGENDA", "SENT");

        plan.agendaShared();
        plan.meetingAt(MONDAY.plus(Duration.ofDays(20)));

        assertThat(plan.pending()).noneMatch(notice -> notice.startsWith("AGENDA"));
    }

    @Test
    void the_employee_can_keep_it_from_sharing_itself_until_it_did() {
        as(employee)
                .body("{\"sharesAutomatically\": false}")
                .contentType("application/merge-patch+json")
                .patch(plan.at("/agenda"))
                .then()
                .statusCode(200)
                .body("sharesAutomatically", equalTo(false))
                .body("sharesAt", nullValue());
        assertThat(plan.pending()).noneMatch(notice -> notice.startsWith("AGENDA"));
        as(employee).get(plan.at("/agenda")).then().body("sharesAutomatically", equalTo(false));

        plan.agendaShared();

        as(employee)
                .body("{\"sharesAutomatically\": true}")
                .contentType("application/merge-patch+json")
                .patch(plan.at("/agenda"))
                .then()
                .statusCode(409);
    }

    @Test
    void switched_on_after_its_moment_it_is_left_to_the_employee() {
        automatically(false);
        clock.set(MONDAY.plus(Duration.ofDays(6)));

        automatically(true);

        assertThat(plan.pending()).noneMatch(notice -> notice.startsWith("AGENDA"));
    }

    @Test
    void what_reached_nobody_before_the_meeting_was_moved_is_shared_before_the_next_date() {
        plan.deliver("AGENDA", "SKIPPED");

        plan.meetingAt(MONDAY.plus(Duration.ofDays(20)));

        assertThat(plan.pending()).contains("AGENDA 2026-03-20T09:00Z");
        plan.agendaShared();
        assertThat(plan.pending()).contains("AGENDA 2026-03-02T09:00Z").doesNotContain("AGENDA 2026-03-20T09:00Z");
    }

    @Test
    void after_the_meeting_it_can_still_be_shared_for_the_requests_to_be_answered() {
        Conversation held = new Conversation(this, employee, manager, "Held");
        held.agendaItem(employee, "A mentor");
        String request = as(employee)
                .body("{\"kind\": \"MENTOR\", \"title\": \"A mentor\", \"reason\": \"To learn\"}")
                .post(held.at("/development-requests"))
                .path("id");
        held.held();
        as(manager).get(held.at("/development-requests/" + request)).then().statusCode(404);

        held.agendaShared();

        as(manager)
                .body("{\"answer\": \"AGREED\"}")
                .put(held.at("/development-requests/" + request + "/answer"))
                .then()
                .statusCode(200);
        assertThat(held.pending()).noneMatch(notice -> notice.startsWith("AGENDA"));
    }

    private void automatically(boolean automatically) {
        as(employee)
                .body("{\"sharesAutomatically\": %b}".formatted(automatically))
                .contentType("application/merge-patch+json")
                .patch(plan.at("/agenda"))
                .then()
                .statusCode(200);
    }

    @Test
    void an_agenda_begun_after_that_moment_is_left_to_the_employee() {
        Conversation late =
                new Conversation(this, employee, manager, "Late").meetingAt(MONDAY.plus(Duration.ofDays(1)));
        late.agendaItem(employee, "Something");

        assertThat(late.pending()).noneMatch(notice -> notice.startsWith("AGENDA"));
        as(employee).get(late.at("/agenda")).then().body("sharesAt", nullValue());
    }

    private List<String> words() {
        return sql("select message from career.agenda where plan_id = ?", plan.id());
    }
}
