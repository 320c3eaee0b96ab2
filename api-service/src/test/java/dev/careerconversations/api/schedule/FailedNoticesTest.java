package dev.careerconversations.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import dev.careerconversations.backends.PostgresServer;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was not delivered may be tried again by an operator, as long as the plan still implies it. */
@QuarkusTest
class FailedNoticesTest extends ApiTest {

    @Test
    void what_failed_and_is_still_implied_stays_failed_and_can_be_tried_again() throws SQLException {
        Conversation plan = conversation().held();
        plan.actionItem(employee, "EMPLOYEE", "2026-03-17");
        failed(plan, "ACTION_ITEM_DUE_TODAY");

        choose("{\"reminderHour\": 8}").statusCode(200);

        assertThat(row(plan, "ACTION_ITEM_DUE_TODAY")).containsExactly("FAILED 550 no such user");
        retry(plan, "ACTION_ITEM_DUE_TODAY");
        assertThat(row(plan, "ACTION_ITEM_DUE_TODAY")).containsExactly("QUEUED");
    }

    @Test
    void what_is_done_meanwhile_is_not_tried_again_and_its_reader_still_sees_that_it_failed() {
        Conversation plan = conversation().held();
        String item = plan.actionItem(employee, "EMPLOYEE", "2026-03-17");
        failed(plan, "ACTION_ITEM_DUE_TODAY");

        as(employee)
                .body("{\"note\": \"Done\", \"status\": \"DONE\"}")
                .post(plan.at("/action-items/" + item + "/progress"))
                .then()
                .statusCode(201);

        assertNothingLeft(plan, "ACTION_ITEM_DUE_TODAY", Schedule.NO_LONGER_IMPLIED);
        as(employee)
                .get("/api/v1/me/notices?state=FAILED")
                .then()
                .body("items.kind", contains("ACTION_ITEM_DUE_TODAY"))
                .body("items.reason", contains("UNDELIVERABLE"));
    }

    @Test
    void what_its_reader_switched_off_is_not_tried_again_even_if_switched_on_later() {
        Conversation plan = conversation().held();
        plan.actionItem(employee, "EMPLOYEE", "2026-03-17");
        failed(plan, "ACTION_ITEM_DUE_TODAY");

        choose("{\"reminders\": {\"actionItems\": false}}").statusCode(200);
        choose("{\"reminders\": {\"actionItems\": true}}").statusCode(200);

        assertNothingLeft(plan, "ACTION_ITEM_DUE_TODAY", Schedule.SWITCHED_OFF);
        assertThat(plan.pending()).noneMatch(notice -> notice.startsWith("ACTION_ITEM_DUE_TODAY"));
    }

    @Test
    void an_agenda_that_shared_itself_in_vain_can_be_tried_again_until_its_meeting_is_moved_or_cancelled()
            throws SQLException {
        Conversation plan = conversation().asked();
        plan.agendaItem(employee, "Leading the migration");
        plan.meetingAt(MONDAY.plus(Duration.ofDays(7)));
        clock.set(MONDAY.plus(Duration.ofDays(6)));
        failed(plan, "AGENDA");
        plan.agendaItem(employee, "A mentor");
        assertThat(row(plan, "AGENDA")).as("still implied").containsExactly("FAILED 550 no such user");
        retry(plan, "AGENDA");
        failed(plan, "AGENDA");

        plan.meetingAt(MONDAY.plus(Duration.ofDays(20)));

        assertNothingLeft(plan, "AGENDA", Schedule.NO_LONGER_IMPLIED);
        assertThat(plan.pending()).as("once in a plan's life").noneMatch(notice -> notice.startsWith("AGENDA"));
        as(manager).get(plan.at("/agenda")).then().statusCode(200).body("items.size()", equalTo(2));
    }

    @Test
    void nothing_of_a_cancelled_plan_is_tried_again() {
        Conversation plan = conversation().asked();
        failed(plan, "INVITATION");

        as(employee).post(plan.at("/cancel")).then().statusCode(200);

        assertNothingLeft(plan, "INVITATION", Schedule.NO_LONGER_IMPLIED);
    }

    /** Plays the worker to which the mail server says no. */
    private void failed(Conversation plan, String kind) {
        plan.deliver(kind, "FAILED");
        sql("""
                with told as (
                    update delivery.notice set reason = '550 no such user'
                    where plan_id = ? and kind = ? returning email_id)
                update delivery.email set state = 'FAILED', settled_at = now() where id in (select email_id from told)""", plan.id(), kind);
    }

    /** The database's clock decides what is stale by then, and is far ahead of the one that this test sets. */
    private void retry(Conversation plan, String kind) throws SQLException {
        sql("update delivery.notice set stale_at = null where plan_id = ?", plan.id());
        UUID email = UUID.fromString(
                sql("select email_id::text from delivery.notice where plan_id = ? and kind = ?", plan.id(), kind)
                        .get(0));
        try (var connection = postgres.connectAs(PostgresServer.OPERATOR).getConnection();
                var statement = connection.prepareStatement("select delivery.retry_email(?, 'why')")) {
            statement.setObject(1, email);
            statement.execute();
        }
    }

    private void assertNothingLeft(Conversation plan, String kind, String why) {
        assertThat(row(plan, kind)).containsExactly("FAILED " + why);
        assertThat(sql(
                        "select id::text from delivery.notice where plan_id = ? and kind = ? and email_id is null",
                        plan.id(),
                        kind))
                .as("part of no email")
                .hasSize(1);
    }

    private List<String> row(Conversation plan, String kind) {
        return sql(
                "select concat_ws(' ', state, reason) from delivery.notice where plan_id = ? and kind = ?",
                plan.id(),
                kind);
    }
}
