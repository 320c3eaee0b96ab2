package dev.careerconversations.api.plan;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.careerconversations.api.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanLimitTest extends ApiTest {

    @Test
    void a_person_starts_twenty_plans_in_24_hours() {
        for (int i = 0; i < 20; i++) {
            start().then().statusCode(201);
        }

        start().then()
                .statusCode(409)
                .body("type", equalTo("/problems/limit-reached"))
                .body("detail", containsString("20 plans in 24 hours"));
        clock.advance(Duration.ofHours(24));
        start().then().statusCode(201);
    }

    @Test
    void a_person_has_five_hundred_plans() {
        start().then().statusCode(201);
        sql("""
                insert into career.conversation_plan (id, employee_id, manager_id, manager_email, title, status, created_at, version)
                select uuidv7(), p.employee_id, p.manager_id, p.manager_email, p.title, 'PREPARING', p.created_at - interval '2 days', 0
                from career.conversation_plan p join career.person e on e.id = p.employee_id,
                     generate_series(1, 498)
                where e.subject = ?""", employee);

        start().then().statusCode(201);

        start().then().statusCode(409).body("detail", containsString("500 plans"));
    }

    private Response start() {
        return as(employee)
                .body("{\"title\": \"One\", \"manager\": {\"email\": \"" + manager + "@example.com\"}}")
                .post("/api/v1/plans");
    }
}
