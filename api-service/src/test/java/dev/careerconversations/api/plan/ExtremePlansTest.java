package dev.careerconversations.api.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import dev.careerconversations.backends.PostgresServer;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plans at the edges of what the document allows stay as usable as others. */
@QuarkusTest
class ExtremePlansTest extends ApiTest {

    @Test
    void a_meeting_on_the_last_day_that_there_is_can_be_moved_and_its_people_go_on() {
        Conversation plan = conversation().asked();
        as(employee)
                .body("{\"startsAt\": \"2199-12-31T20:00:00Z\", \"timeZone\": \"UTC\", \"minutes\": 480}")
                .put(plan.at("/meeting"))
                .then()
                .statusCode(200);

        for (String person : List.of(employee, manager)) {
            as(person)
                    .contentType("application/merge-patch+json")
                    .body("{\"reminderHour\": 7}")
                    .patch("/api/v1/me")
                    .then()
                    .statusCode(200);
        }
        plan.meetingAt(clock.instant());
        as(employee).post(plan.at("/cancel")).then().statusCode(200);
    }

    @Test
    void a_promise_for_the_last_days_that_there_are_can_be_given_another_date() {
        Conversation plan = conversation().held();
        String item = plan.actionItem(employee, "EMPLOYEE", "2199-12-30");

        as(employee)
                .contentType("application/merge-patch+json")
                .body("{\"dueOn\": \"2026-04-01\"}")
                .patch(plan.at("/action-items/" + item))
                .then()
                .statusCode(200);
    }

    @Test
    void all_the_takeaways_and_check_ins_that_are_allowed_fit_into_one_plan() {
        Conversation plan = conversation().held();
        String takeaways = String.join("\", \"", Collections.nCopies(50, "x".repeat(2_000)));
        for (String person : List.of(employee, manager)) {
            as(person)
                    .body("{\"takeaways\": [\"" + takeaways + "\"], \"checkInRhythm\": \"WEEKLY\"}")
                    .put(plan.at("/outcome"))
                    .then()
                    .statusCode(200);
        }
        for (int i = 0; i < 40; i++) {
            String checkIn = as(employee)
                    .get(plan.at("/check-ins?status=PLANNED"))
                    .then()
                    .body("items", hasSize(1))
                    .extract()
                    .path("items[0].id");
            as(employee)
                    .body("{\"progress\": \"" + "x".repeat(10_000) + "\"}")
                    .post(plan.at("/check-ins/" + checkIn + "/record"))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void an_agenda_shared_by_many_requests_at_once_is_shared_once() {
        for (int round = 0; round < 3; round++) {
            Conversation plan = conversation().asked();
            plan.agendaItem(employee, "My strengths");
            List<CompletableFuture<Integer>> shared = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> as(employee).post(plan.at("/agenda/share")).statusCode()))
                    .toList();

            assertThat(shared.stream().map(CompletableFuture::join)).containsOnly(200);
            assertThat(sql("select count(*) from delivery.notice where plan_id = ? and kind = 'AGENDA'", plan.id()))
                    .containsExactly("1");
        }
    }

    @Test
    void whoever_waits_for_the_meeting_to_be_moved_sees_it_moved() throws Exception {
        Conversation plan = conversation().asked().meetingAt(clock.instant());
        CompletableFuture<Integer> recorded;
        try (var holder = postgres.connectAs(PostgresServer.OWNER).getConnection()) {
            holder.setAutoCommit(false);
            try (var move = holder.prepareStatement("""
                    with plan as (select id from career.conversation_plan where id = ? for update)
                    update career.meeting set starts_at = ? where plan_id = (select id from plan)""")) {
                move.setObject(1, plan.id());
                move.setObject(2, Timestamp.from(Instant.parse("2026-06-01T10:00:00Z")));
                move.execute();
            }
            recorded = CompletableFuture.supplyAsync(() -> as(employee)
                    .header("If-None-Match", "*")
                    .body("{\"takeaways\": []}")
                    .put(plan.at("/outcome"))
                    .statusCode());
            await().until(() -> sql("select 1 from pg_locks where not granted").size() == 1);
            holder.commit();
        }

        assertThat(recorded.join()).isEqualTo(409);
    }
}
