package dev.careerconversations.api.plan;

import static dev.careerconversations.api.plan.PlanStatus.CANCELLED;
import static dev.careerconversations.api.plan.PlanStatus.COMPLETED;
import static dev.careerconversations.api.plan.PlanStatus.FOLLOWED_UP;
import static dev.careerconversations.api.plan.PlanStatus.HELD;
import static dev.careerconversations.api.plan.PlanStatus.PREPARING;
import static dev.careerconversations.api.plan.PlanStatus.REQUESTED;
import static dev.careerconversations.api.plan.PlanStatus.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each thing that may move a plan on, in each status: product rule "Life of a plan", written down once more by hand. */
@QuarkusTest
class PlanLifeTest extends ApiTest {

    /** What moves a plan, and to which status from which; from all others it is refused. */
    private enum Action {
        ASK(Map.of(PREPARING, REQUESTED)),
        DECLINE(Map.of(REQUESTED, PREPARING)),
        ACCEPT(Map.of(REQUESTED, SCHEDULED, SCHEDULED, SCHEDULED)),
        ENTER_MEETING(Map.of(PREPARING, SCHEDULED, REQUESTED, SCHEDULED, SCHEDULED, SCHEDULED)),
        RECORD_OUTCOME(Map.of(SCHEDULED, HELD, HELD, HELD, FOLLOWED_UP, FOLLOWED_UP)),
        COMPLETE(Map.of(FOLLOWED_UP, COMPLETED)),
        CANCEL(Map.of(PREPARING, CANCELLED, REQUESTED, CANCELLED, SCHEDULED, CANCELLED));

        private final Map<PlanStatus, PlanStatus> legal;

        Action(Map<PlanStatus, PlanStatus> legal) {
            this.legal = legal;
        }

        @Nullable
        PlanStatus after(PlanStatus before) {
            return legal.get(before);
        }
    }

    private static final Map<PlanStatus, List<String>> LEGAL_STEPS = Map.of(
            PREPARING, List.of("ASK", "AGREE_MEETING", "CANCEL"),
            REQUESTED, List.of("DECLINE", "AGREE_MEETING", "CANCEL"),
            SCHEDULED, List.of("AGREE_MEETING", "RECORD_OUTCOME", "CANCEL"),
            HELD, List.of("RECORD_OUTCOME", "FOLLOW_UP"),
            FOLLOWED_UP, List.of("RECORD_OUTCOME", "COMPLETE"),
            COMPLETED, List.of(),
            CANCELLED, List.of());

    @TestFactory
    Stream<DynamicTest> every_action_in_every_status_is_what_the_life_of_a_plan_says() {
        List<DynamicTest> tests = new ArrayList<>();
        for (PlanStatus status : PlanStatus.values()) {
            for (Action action : Action.values()) {
                tests.add(dynamicTest(action + " when " + status, () -> check(status, action)));
            }
        }
        return tests.stream();
    }

    private void check(PlanStatus before, Action action) {
        clock.set(MONDAY);
        newPeople("%s-%s-".formatted(before, action).toLowerCase(Locale.ROOT).replace('_', '-'));
        Conversation plan = new Conversation(this, employee, manager, "Life");
        String time = lead(plan, before);

        Response answer = act(plan, action, time);

        PlanStatus after = action.after(before);
        String now = as(employee).get(plan.at("")).path("status");
        if (after != null) {
            assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
            assertThat(now).isEqualTo(after.name());
        } else {
            assertThat(now).as("nothing was changed").isEqualTo(before.name());
            boolean hidden = action == Action.DECLINE && (before == PREPARING || before == CANCELLED);
            boolean gone = action == Action.ACCEPT && (before == PREPARING || before == CANCELLED);
            if (hidden || gone) {
                assertThat(answer.statusCode())
                        .as("not for a manager who was not asked; no time is proposed any more")
                        .isEqualTo(404);
            } else {
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
                assertThat(answer.<List<String>>path("legalSteps")).containsExactlyElementsOf(LEGAL_STEPS.get(before));
            }
        }
    }

    /** Nobody asks too often, or starts too many plans. */
    private void newPeople(String tag) {
        employee = tag + employee.substring(employee.lastIndexOf("emma"));
        manager = tag + manager.substring(manager.lastIndexOf("max"));
        as(employee).get("/api/v1/me").then().statusCode(200);
        as(manager).get("/api/v1/me").then().statusCode(200);
    }

    /** Leads a plan to a status, and returns a time that the manager has proposed, if it can have one. */
    private String lead(Conversation plan, PlanStatus status) {
        if (status == PREPARING) {
            return plan.id().toString();
        }
        if (status == CANCELLED) {
            as(employee).post(plan.at("/cancel")).then().statusCode(200);
            return plan.id().toString();
        }
        plan.asked();
        if (status == REQUESTED) {
            return proposed(plan);
        }
        plan.meetingAt(MONDAY.plus(Duration.ofHours(1)));
        String time = proposed(plan);
        clock.advance(Duration.ofHours(2));
        if (status == SCHEDULED) {
            return time;
        }
        as(employee).body("{\"takeaways\": []}").put(plan.at("/outcome")).then().statusCode(200);
        if (status != HELD) {
            plan.followUpDelivered();
        }
        if (status == COMPLETED) {
            as(employee).post(plan.at("/complete")).then().statusCode(200);
        }
        return time;
    }

    private String proposed(Conversation plan) {
        return as(manager)
                .body("""
                        {"times": ["2026-03-20T09:00:00Z"], "timeZone": "UTC", "minutes": 30}""")
                .post(plan.at("/proposed-times"))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private Response act(Conversation plan, Action action, String time) {
        return switch (action) {
            case ASK -> as(employee).body("{}").post(plan.at("/invitation"));
            case DECLINE -> as(manager).body("{}").post(plan.at("/invitation/decline"));
            case ACCEPT -> as(employee).post(plan.at("/proposed-times/" + time + "/accept"));
            case ENTER_MEETING -> as(employee).body("""
                            {"startsAt": "2026-03-21T09:00:00Z", "timeZone": "UTC", "minutes": 30}""").put(plan.at("/meeting"));
            case RECORD_OUTCOME ->
                as(employee).body("{\"takeaways\": [\"Learnt\"]}").put(plan.at("/outcome"));
            case COMPLETE -> as(employee).post(plan.at("/complete"));
            case CANCEL -> as(employee).post(plan.at("/cancel"));
        };
    }
}
