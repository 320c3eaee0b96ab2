package dev.careerconversations.api.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadinessTest extends ApiTest {

    private Conversation plan;

    @BeforeEach
    void start() {
        plan = new Conversation(this, employee, manager, "Growth");
    }

    @Test
    void an_empty_plan_lacks_everything_and_says_where_to_go_on() {
        as(employee)
                .get(plan.at("/readiness"))
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("steps.done", contains(false, false, false, false, false, false, true))
                .body("steps[0].operationId", equalTo("listSelfAssessmentEntries"))
                .body("steps[0].href", equalTo(plan.at("/self-assessment")))
                .body("steps[0].missing", equalTo("Nothing is written down yet."))
                .body("steps[6].missing", org.hamcrest.Matchers.nullValue());
        as(employee)
                .header("Accept-Language", "de-CH, en;q=0.5")
                .get(plan.at("/readiness"))
                .then()
                .body("steps[0].title", equalTo("Über sich nachdenken"));
    }

    @Test
    void a_plan_is_ready_step_by_step_and_its_employee_is_no_longer_to_be_reminded() {
        plan.asked().meetingAt(MONDAY.plus(Duration.ofDays(11)));
        assertThat(plan.pending()).contains("PREPARE 2026-03-06T09:00Z");
        add("/self-assessment", "{\"kind\": \"INTEREST\", \"text\": \"Teaching\"}");
        add("/career-paths", "{\"roleTitle\": \"Lead\", \"direction\": \"LEADERSHIP\"}");
        add("/development-requests", "{\"kind\": \"MENTOR\", \"title\": \"A mentor\", \"reason\": \"To learn\"}");
        String item = plan.agendaItem(employee, "Everything");

        as(employee).get(plan.at("/readiness")).then().body("complete", equalTo(true));
        assertThat(plan.pending()).noneMatch(notice -> notice.startsWith("PREPARE"));

        as(employee)
                .body("{\"minutes\": 45}")
                .contentType("application/merge-patch+json")
                .patch(plan.at("/agenda/items/" + item))
                .then()
                .statusCode(200);
        as(employee)
                .get(plan.at("/readiness"))
                .then()
                .body("steps[3].done", equalTo(false))
                .body("steps[3].missing", containsString("15 minutes longer"));
        assertThat(plan.pending()).contains("PREPARE 2026-03-06T09:00Z");
    }

    @Test
    void what_goes_missing_after_that_day_is_not_worth_a_mail() {
        plan.asked().meetingAt(MONDAY.plus(Duration.ofDays(11)));
        add("/self-assessment", "{\"kind\": \"INTEREST\", \"text\": \"Teaching\"}");
        add("/career-paths", "{\"roleTitle\": \"Lead\", \"direction\": \"LEADERSHIP\"}");
        add("/development-requests", "{\"kind\": \"MENTOR\", \"title\": \"A mentor\", \"reason\": \"To learn\"}");
        String item = plan.agendaItem(employee, "Everything");
        clock.advance(Duration.ofDays(5));

        as(employee).delete(plan.at("/agenda/items/" + item)).then().statusCode(204);

        assertThat(plan.pending()).noneMatch(notice -> notice.startsWith("PREPARE"));
    }

    @Test
    void how_ready_the_employee_is_does_not_exist_for_the_manager() {
        plan.asked();

        as(manager).get(plan.at("/readiness")).then().statusCode(404);
    }

    @Test
    void every_step_is_told_in_every_language() {
        PreparationState nothing = new PreparationState(0, 0, 0, 0, 0, null, false, null, false, false);
        assertThat(StepTexts.LANGUAGES).hasSize(4);
        for (Locale language : StepTexts.LANGUAGES) {
            StepTexts texts = StepTexts.of(language);
            for (PreparationStep step : PreparationStep.values()) {
                assertThat(texts.title(step)).isNotBlank();
                assertThat(texts.why(step)).isNotBlank();
                assertThat(texts.missing(step, nothing)).isNotBlank();
            }
        }
    }

    private void add(String path, String body) {
        as(employee).body(body).post(plan.at(path)).then().statusCode(201);
    }
}
