package dev.careerconversations.api.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.careerconversations.api.openapi.Examples;
import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import dev.careerconversations.backends.OidcServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of problems in the document are what the service answers, one for each type that an operation can have. */
@QuarkusTest
class ProblemExamplesTest extends ApiTest {

    private static final String PLANS = "/api/v1/plans";
    private static final String NOBODYS = "0195a4e2-7c00-7000-8000-999999999999";
    private static final String ITEM = "{\"topic\": \"CUSTOM\", \"title\": \"T\", \"minutes\": 1}";

    /** Documented nowhere: no documented operation is answered so. */
    private static final Set<ProblemType> OF_NO_OPERATION =
            Set.of(ProblemType.METHOD_NOT_ALLOWED, ProblemType.REQUEST_NOT_POSSIBLE);

    @TestFactory
    Stream<DynamicTest> every_problem_is_as_its_example_shows() {
        Map<ProblemType, Supplier<Response>> provoked = provoked();
        assertThat(provoked.keySet())
                .isEqualTo(Stream.of(ProblemType.values())
                        .filter(type -> !OF_NO_OPERATION.contains(type))
                        .collect(Collectors.toSet()));
        return provoked.entrySet().stream()
                .map(it -> DynamicTest.dynamicTest(it.getKey().uri(), () -> compare(it.getKey(), it.getValue())));
    }

    private static void compare(ProblemType type, Supplier<Response> request) throws JsonProcessingException {
        Response answer = request.get();
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(type.status());
        ObjectNode real = (ObjectNode) new ObjectMapper().readTree(answer.asString());
        String file = "problems/" + type.uri().substring("/problems/".length());
        if (Examples.areRefreshed()) {
            Examples.write(file, real);
        }
        assertThat(Examples.read(file))
                .as("The example of %s. %s", type.uri(), Examples.REFRESH)
                .isEqualTo(real);
    }

    private Map<ProblemType, Supplier<Response>> provoked() {
        Map<ProblemType, Supplier<Response>> by = new LinkedHashMap<>();
        by.put(
                ProblemType.MALFORMED_JSON,
                () -> as(employee).body("{\"title\": ").post(PLANS));
        by.put(
                ProblemType.INVALID_REQUEST,
                () -> as(employee)
                        .body("{\"title\": \" \", \"manager\": {\"email\": \"marc\"}}")
                        .post(PLANS));
        by.put(ProblemType.UNAUTHENTICATED, () -> given().get(PLANS));
        by.put(
                ProblemType.ACCOUNT_WITHOUT_EMAIL,
                () -> given().auth().oauth2(tokenWithoutEmail()).get(PLANS));
        by.put(
                ProblemType.NOT_YOUR_PART,
                () -> as(manager).post(conversation().asked().at("/cancel")));
        by.put(ProblemType.NOT_FOUND, () -> as(employee).get(PLANS + "/" + NOBODYS));
        by.put(
                ProblemType.NOT_ACCEPTABLE,
                () -> as(employee).accept("text/html").get(PLANS));
        by.put(ProblemType.ILLEGAL_STEP, () -> as(employee).post(conversation().at("/complete")));
        by.put(
                ProblemType.FOLLOW_UP_CHANGED,
                () -> as(employee)
                        .body("{\"revision\": 99}")
                        .post(conversation().held().at("/follow-up/send")));
        by.put(
                ProblemType.FOLLOW_UP_SENT,
                () -> as(employee)
                        .post(conversation().held().followUpDelivered().at("/follow-up/hold")));
        by.put(ProblemType.LIMIT_REACHED, this::oneItemTooMany);
        by.put(ProblemType.PRECONDITION_FAILED, this::changedByTheOther);
        by.put(
                ProblemType.CONTENT_TOO_LARGE,
                () -> as(employee).body(" ".repeat(300_000)).post(PLANS));
        by.put(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                () -> as(employee).contentType("text/plain").body("T").post(PLANS));
        by.put(ProblemType.KEY_REUSED, this::sameKeyForAnother);
        by.put(
                ProblemType.PRECONDITION_REQUIRED,
                () -> unconditional(employee).body("{\"reminderHour\": 8}").patch("/api/v1/me"));
        for (ProblemType type : Set.of(
                ProblemType.CONCURRENT_CHANGE,
                ProblemType.REQUEST_RUNNING,
                ProblemType.TOO_MANY_REQUESTS,
                ProblemType.INTERNAL_ERROR,
                ProblemType.IDENTITY_PROVIDER_UNAVAILABLE,
                ProblemType.DATABASE_UNAVAILABLE)) {
            by.put(type, () -> given().get(type.uri().replace("/problems/", "/failing/")));
        }
        return by;
    }

    private Response oneItemTooMany() {
        Conversation plan = conversation();
        for (int i = 0; i < 30; i++) {
            plan.agendaItem(employee, "T");
        }
        return as(employee).body(ITEM).post(plan.at("/agenda/items"));
    }

    private Response changedByTheOther() {
        Conversation plan = conversation().asked();
        plan.agendaItem(employee, "My strengths");
        plan.agendaShared();
        String item = plan.at("/agenda/items/" + plan.agendaItem(manager, "Your strengths"));
        String read = as(manager).get(item).header("ETag");
        as(employee).body(ITEM).put(item).then().statusCode(200);
        return as(manager).header("If-Match", read).body(ITEM).put(item);
    }

    private Response sameKeyForAnother() {
        String plan = conversation().at("/agenda/items");
        as(employee)
                .header("Idempotency-Key", "one")
                .body(ITEM)
                .post(plan)
                .then()
                .statusCode(201);
        return as(employee)
                .header("Idempotency-Key", "one")
                .body(ITEM.replace("1", "2"))
                .post(plan);
    }

    private RequestSpecification unconditional(String person) {
        return given().auth().oauth2(oidc.token(person)).contentType("application/merge-patch+json");
    }

    private String tokenWithoutEmail() {
        return oidc.token("machine", Map.of(), Duration.ofHours(1), OidcServer.AUDIENCE);
    }
}
