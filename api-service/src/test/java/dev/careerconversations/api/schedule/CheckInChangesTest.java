package dev.careerconversations.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Both were told of a check-in, whose day may stand in their calendars. */
@QuarkusTest
class CheckInChangesTest extends ApiTest {

    private static final String DAY = "2026-03-18";

    /** When both have had their reminder. */
    private static final Instant EVE = Instant.parse("2026-03-17T18:00:00Z");

    @Test
    void skipping_is_told_to_both_at_once_and_moving_as_well() {
        Conversation plan = conversation().held();
        String checkIn = planned(plan);
        plan.deliver("CHECK_IN", "SENT");
        clock.set(EVE);

        as(manager)
                .header("If-Match", "*")
                .body("{\"dueOn\": \"2026-03-20\"}")
                .put(plan.at("/check-ins/" + checkIn))
                .then()
                .statusCode(200);

        assertThat(changes(plan))
                .hasSize(2)
                .allMatch(change -> change.startsWith("PENDING moved 2026-03-18 2026-03-20 "));

        as(manager)
                .body("{}")
                .post(plan.at("/check-ins/" + checkIn + "/skip"))
                .then()
                .statusCode(200);

        assertThat(changes(plan))
                .filteredOn(change -> change.startsWith("PENDING"))
                .containsExactly("PENDING cancelled 2026-03-18", "PENDING cancelled 2026-03-18");
        assertThat(changes(plan))
                .filteredOn(change -> change.startsWith("CANCELLED moved"))
                .hasSize(2);
        as(employee)
                .get("/api/v1/me/notices?state=UPCOMING&kind=CHECK_IN")
                .then()
                .body("items.subjectId", contains(checkIn));
    }

    @Test
    void who_was_told_nothing_is_told_of_no_change() {
        Conversation plan = conversation().held();
        String checkIn = planned(plan);

        as(employee)
                .body("{}")
                .post(plan.at("/check-ins/" + checkIn + "/skip"))
                .then()
                .statusCode(200);

        assertThat(changes(plan)).isEmpty();
        as(employee)
                .get("/api/v1/me/notices?state=UPCOMING&kind=CHECK_IN")
                .then()
                .body("items", empty());
    }

    @Test
    void another_rhythm_cancels_what_was_announced_and_replaces_what_was_not() {
        Conversation plan = conversation().held();
        String near = planned(plan);
        String far = planned(plan, "2026-05-20");
        plan.deliver("CHECK_IN", "SENT");
        clock.set(EVE);

        as(employee)
                .header("If-Match", "*")
                .body("{\"takeaways\": [], \"checkInRhythm\": \"MONTHLY\"}")
                .put(plan.at("/outcome"))
                .then()
                .statusCode(200);

        as(employee).get(plan.at("/check-ins/" + near)).then().body("status", equalTo("SKIPPED"));
        as(employee).get(plan.at("/check-ins/" + far)).then().statusCode(404);
        assertThat(changes(plan)).containsExactly("PENDING cancelled 2026-03-18", "PENDING cancelled 2026-03-18");
    }

    @Test
    void another_rhythm_with_the_same_next_day_keeps_it() {
        Conversation plan = conversation().held();
        String kept = planned(plan, "2026-03-16");
        clock.set(Instant.parse("2026-03-14T10:00:00Z"));

        as(employee)
                .header("If-Match", "*")
                .body("{\"takeaways\": [], \"checkInRhythm\": \"WEEKLY\"}")
                .put(plan.at("/outcome"))
                .then()
                .statusCode(200);

        as(employee).get(plan.at("/check-ins")).then().body("items.id", contains(kept));
    }

    private String planned(Conversation plan) {
        return planned(plan, DAY);
    }

    private String planned(Conversation plan, String dueOn) {
        return (String) as(employee)
                .body("{\"dueOn\": \"" + dueOn + "\"}")
                .post(plan.at("/check-ins"))
                .then()
                .statusCode(201)
                .extract()
                .as(Map.class)
                .get("id");
    }

    private List<String> changes(Conversation plan) {
        return sql("""
                select state || ' ' || occurrence from delivery.notice
                where plan_id = ? and kind = 'CHECK_IN' and not digest order by 1""", plan.id());
    }
}
