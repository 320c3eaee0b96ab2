package dev.careerconversations.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many SQL statements each operation takes, for plans with little and with much in them. */
@QuarkusTest
class StatementBudgetTest extends ApiTest {

    private static final int MOST_OF_A_READ = 3;
    private static final int MOST_OF_A_WRITE = 8;

    /**
     * The overview reads all parts of a plan. A draft takes the plan, its words, the proposed times and two names; what is sent with
     * it, shared, accepted or declined changes several parts at once, and says all of them again.
     */
    private static final Map<String, Integer> MOST_OF_SOME = Map.of(
            "getPlanOverview", 20,
            "getInvitationDraft", 4,
            "previewInvitation", 4,
            "sendInvitation", 10,
            "declineInvitation", 9,
            "acceptProposedTime", 9,
            "shareAgenda", 11,
            "recordCheckIn", 11);

    private static final int MANY = 5;

    @Inject
    SessionFactory database;

    private Statistics statistics;

    @BeforeEach
    void count() {
        statistics = database.getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    /** With a token that has been here a moment ago; one that is new to a replica takes one statement more. */
    @Test
    void each_operation_keeps_to_its_budget_whatever_the_plan_holds() {
        Map<String, Long> little = new TreeMap<>();
        Map<String, Long> much = new TreeMap<>();
        Map<String, Scene> unchanged = new HashMap<>();
        for (Operation operation : Operation.all()) {
            little.put(operation.id(), statements(operation, 1, unchanged));
            much.put(operation.id(), statements(operation, MANY, unchanged));
        }

        assertThat(little).hasSizeGreaterThan(40);
        little.forEach((operation, count) ->
                assertThat(much.get(operation)).as(operation + " grows").isLessThanOrEqualTo(count));
        assertThat(little)
                .allSatisfy((operation, count) ->
                        assertThat(count).as(operation).isBetween(least(operation), budget(operation)));
    }

    @Test
    void a_check_in_takes_as_many_statements_for_many_action_items_as_for_one() {
        assertThat(statementsOfACheckIn(MANY)).isEqualTo(statementsOfACheckIn(1));
    }

    private long statementsOfACheckIn(int items) {
        Conversation plan = conversation().held();
        String found = IntStream.range(0, items)
                .mapToObj(i -> plan.actionItem(employee, "EMPLOYEE", "2026-04-01"))
                .map("{\"actionItemId\": \"%s\", \"note\": \"N\", \"status\": \"DONE\"}"::formatted)
                .collect(Collectors.joining(","));
        String checkIn = as(employee)
                .body("{\"dueOn\": \"2026-04-01\"}")
                .post(plan.at("/check-ins"))
                .path("id");
        statistics.clear();
        as(employee)
                .body("{\"progress\": \"P\", \"items\": [%s]}".formatted(found))
                .post(plan.at("/check-ins/" + checkIn + "/record"))
                .then()
                .statusCode(200);
        return statistics.getPrepareStatementCount();
    }

    /** The guide is in no database. */
    private static long least(String operation) {
        return operation.equals("getGuide") ? 0 : 1;
    }

    private static long budget(String operation) {
        boolean reads = operation.matches("(get|list|preview).*");
        return MOST_OF_SOME.getOrDefault(operation, reads ? MOST_OF_A_READ : MOST_OF_A_WRITE);
    }

    /** @param scenes to be used again by what leaves them as they are */
    private long statements(Operation operation, int children, Map<String, Scene> scenes) {
        Right right = Objects.requireNonNull(Right.all().get(operation.id()));
        Party caller = right.isForManagersAlone() ? Party.MANAGER : Party.EMPLOYEE;
        boolean shared = right.of(caller, false) >= 400;
        Scene scene = (operation.changesNothing() ? scenes : new HashMap<String, Scene>())
                .computeIfAbsent(
                        right.stage() + " " + shared + children, key -> filled(right.stage(), shared, children));
        Map<String, String> ids = scene.ids();
        var request = as(scene.person(caller)).header("If-Match", "*");
        if (operation.method().equals("post")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (operation.mediaType() != null) {
            request.contentType(operation.mediaType()).body(right.bodyWith(ids));
        }
        as(scene.person(caller)).get("/api/v1/me").then().statusCode(200);
        statistics.clear();
        Response answer = request.request(operation.method(), operation.at(ids));
        assertThat(answer.statusCode()).as(operation.id() + answer.asString()).isLessThan(300);
        return statistics.getPrepareStatementCount();
    }

    private Scene filled(Stage stage, boolean shared, int children) {
        Scene scene = new Scene(this, stage, shared);
        for (int i = 0; i < children; i++) {
            fill(scene, stage, scene.person(Party.EMPLOYEE));
        }
        return scene;
    }

    private void fill(Scene scene, Stage stage, String employee) {
        String plan = "/api/v1/plans/" + scene.ids().get("planId");
        add(employee, plan + "/private-notes", "{\"text\": \"N\"}");
        if (stage == Stage.HELD) {
            add(
                    employee,
                    plan + "/action-items",
                    "{\"title\": \"T\", \"owner\": \"EMPLOYEE\", \"dueOn\": \"2026-04-01\"}");
            add(employee, plan + "/action-items/" + scene.ids().get("itemId") + "/progress", "{\"note\": \"N\"}");
            add(scene.person(Party.MANAGER), plan + "/feedback", "{\"kind\": \"STRENGTH\", \"text\": \"T\"}");
            add(employee, plan + "/opportunities", "{\"kind\": \"TRAINING\", \"title\": \"T\"}");
            add(employee, plan + "/check-ins", "{\"dueOn\": \"2026-04-01\"}");
        } else {
            String path = scene.ids().get("careerPathId");
            add(employee, plan + "/self-assessment", "{\"kind\": \"STRENGTH\", \"text\": \"T\"}");
            add(employee, plan + "/career-paths", "{\"roleTitle\": \"T\", \"direction\": \"LATERAL\"}");
            add(employee, plan + "/career-paths/" + path + "/informational-interviews", "{\"colleague\": \"C\"}");
            add(
                    employee,
                    plan + "/development-requests",
                    "{\"kind\": \"OTHER\", \"title\": \"T\", \"reason\": \"R\", \"careerPathIds\": [\"" + path
                            + "\"]}");
            if (stage != Stage.EMPTY_AGENDA) {
                String item = add(
                        employee, plan + "/agenda/items", "{\"topic\": \"CUSTOM\", \"title\": \"T\", \"minutes\": 1}");
                scene.ids().merge("itemIds", "\"" + item + "\"", (before, added) -> before + ", " + added);
            }
            new Conversation(this, employee, scene.person(Party.MANAGER), "Another");
        }
    }

    private String add(String person, String path, String body) {
        return as(person).body(body).post(path).then().statusCode(201).extract().path("id");
    }
}
