package dev.careerconversations.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import dev.careerconversations.backends.PostgresServer;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a change of the plan makes an end of while it is being sent: the worker is told, and heeds it if it still can. */
@QuarkusTest
class WithdrawalsTest extends ApiTest {

    private static final String TODAY = "ACTION_ITEM_DUE_TODAY";

    private Conversation plan;
    private String item;

    private void reminderIsBeingSent() {
        plan = conversation().held();
        item = plan.actionItem(employee, "EMPLOYEE", "2026-03-17");
        plan.deliver(TODAY, "SENDING");
    }

    @Test
    void what_is_done_while_its_reminder_is_being_sent_is_taken_back_and_its_reader_sees_no_more_than_has_happened() {
        reminderIsBeingSent();

        progress("DONE");

        assertThat(takenBack()).containsExactly(TODAY + " " + Schedule.NO_LONGER_IMPLIED);
        assertThat(state()).containsExactly("SENDING");
        as(employee).get("/api/v1/me/notices?state=SENDING").then().body("items.kind", contains(TODAY));
    }

    @Test
    void what_its_reader_switches_off_while_it_is_being_sent_is_taken_back_for_that_reason() {
        reminderIsBeingSent();

        choose("{\"reminders\": {\"actionItems\": false}}").statusCode(200);

        assertThat(takenBack()).containsExactly(TODAY + " " + Schedule.SWITCHED_OFF);
    }

    @Test
    void what_is_still_implied_is_not_taken_back() {
        reminderIsBeingSent();

        choose("{\"reminderHour\": 8}").statusCode(200);

        assertThat(takenBack()).isEmpty();
    }

    @Test
    void what_is_implied_again_is_not_taken_back_any_more() {
        reminderIsBeingSent();
        progress("DONE");

        progress("OPEN");

        assertThat(takenBack()).isEmpty();
        assertThat(state()).containsExactly("SENDING");
    }

    @Test
    void what_the_worker_has_withdrawn_is_planned_again_when_it_is_implied_again() {
        reminderIsBeingSent();
        progress("DONE");
        theWorkerHeedsIt();

        progress("OPEN");

        assertThat(state()).containsExactly("PENDING");
    }

    @Test
    void what_the_worker_withdraws_in_the_very_moment_it_is_implied_again_is_planned_again() throws Exception {
        reminderIsBeingSent();
        progress("DONE");

        try (Connection worker = postgres.connectAs(PostgresServer.OWNER).getConnection()) {
            worker.setAutoCommit(false);
            heed(worker);
            CompletableFuture<Void> change = CompletableFuture.runAsync(() -> progress("OPEN"));
            await().until(this::somebodyWaitsForALock);
            worker.commit();
            change.get(10, TimeUnit.SECONDS);
        }

        assertThat(state()).containsExactly("PENDING");
        assertThat(takenBack()).isEmpty();
    }

    @Test
    void what_was_put_off_by_then_is_withdrawn_at_once() {
        reminderIsBeingSent();
        progress("DONE");
        sql("update delivery.notice set state = 'QUEUED' where plan_id = ? and kind = ?", plan.id(), TODAY);

        plan.actionItem(employee, "EMPLOYEE", "2026-03-20");

        assertThat(state()).containsExactly("CANCELLED " + Schedule.NO_LONGER_IMPLIED);
        assertThat(takenBack()).as("nothing is left to heed").isEmpty();
    }

    @Test
    void an_agenda_that_is_just_sharing_itself_is_not_taken_back_by_a_change_that_leaves_it_implied() {
        plan = conversation().asked();
        plan.agendaItem(employee, "Leading the migration");
        plan.meetingAt(MONDAY.plus(Duration.ofDays(7)));
        clock.set(MONDAY.plus(Duration.ofDays(6)));
        plan.deliver("AGENDA", "SENDING");

        plan.agendaItem(employee, "A mentor");
        assertThat(takenBack()).isEmpty();

        as(employee).post(plan.at("/cancel")).then().statusCode(200);
        assertThat(takenBack()).containsExactly("AGENDA " + Schedule.NO_LONGER_IMPLIED);
    }

    private void progress(String status) {
        as(employee)
                .body("{\"note\": \"A word\", \"status\": \"%s\"}".formatted(status))
                .post(plan.at("/action-items/" + item + "/progress"))
                .then()
                .statusCode(201);
    }

    /** Plays the worker to which the mail server has said "later", and which claims the email again. */
    private void theWorkerHeedsIt() {
        try (Connection worker = postgres.connectAs(PostgresServer.OWNER).getConnection()) {
            worker.setAutoCommit(false);
            heed(worker);
            worker.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void heed(Connection worker) throws SQLException {
        for (String statement : List.of(
                "update delivery.notice set state = 'CANCELLED', email_id = null where plan_id = ? and kind = '" + TODAY
                        + "'",
                "delete from delivery.withdrawal using delivery.notice n where n.id = notice_id and n.plan_id = ?")) {
            try (var prepared = worker.prepareStatement(statement)) {
                prepared.setObject(1, plan.id());
                prepared.execute();
            }
        }
    }

    private boolean somebodyWaitsForALock() {
        return !sql("select pid::text from pg_locks where not granted").isEmpty();
    }

    private List<String> state() {
        return sql(
                "select concat_ws(' ', state, reason) from delivery.notice where subject_id = ? and kind = ?",
                UUID.fromString(item),
                TODAY);
    }

    private List<String> takenBack() {
        return sql("""
                select n.kind || ' ' || w.reason from delivery.withdrawal w
                join delivery.notice n on n.id = w.notice_id where n.plan_id = ?""", plan.id());
    }
}
