package dev.careerconversations.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerconversations.api.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A frontend team that has the document needs nothing else. */
@QuarkusTest
class CompletenessTest extends ApiTest {

    private static final Set<String> CHANGES = Set.of("put", "patch", "delete");
    private static final Set<String> BOUNDED_FORMATS = Set.of("date", "date-time", "uuid");

    private Document document;

    @BeforeEach
    void read() {
        document = Document.served();
    }

    @Test
    void every_operation_tells_every_status_that_it_can_answer_with() {
        document.operations().forEach((id, operation) -> {
            List<String> statuses = new ArrayList<>(List.of("400", "401", "403", "406", "429", "500", "503"));
            if (operation.path().contains("{")) {
                statuses.add("404");
            }
            if (operation.node().has("requestBody")) {
                statuses.addAll(List.of("413", "415"));
            }
            if (CHANGES.contains(operation.method())) {
                statuses.addAll(List.of("409", "412", "428"));
            }
            statuses.addAll(
                    switch (operation.method()) {
                        case "get" -> List.of("304");
                        case "post" -> List.of("409", "422");
                        default -> List.of();
                    });
            assertThat(names(operation.node().get("responses"))).as(id).containsAll(statuses);
        });
    }

    @Test
    void every_operation_names_its_headers() {
        document.operations().forEach((id, operation) -> {
            String expected = switch (operation.method()) {
                case "get" -> "If-None-Match";
                case "post" -> "Idempotency-Key";
                default -> "If-Match";
            };
            assertThat(operation.node().get("parameters").findValuesAsText("name"))
                    .as(id)
                    .contains(expected);
            JsonNode answer = operation.response(operation.success());
            assertThat(names(answer.path("headers"))).as(id).containsAll(headers(operation.success()));
        });
        assertThat(names(document.root().at("/components/responses/TooManyRequests/headers")))
                .contains("Retry-After");
        assertThat(names(document.root().at("/components/responses/Unavailable/headers")))
                .contains("Retry-After");
        assertThat(names(document.root().at("/components/responses/ConflictOrRunning/headers")))
                .contains("Retry-After");
    }

    @Test
    void every_status_from_400_on_is_shown_by_an_example_of_each_of_its_problems() {
        SchemaCheck schemas = new SchemaCheck(document);
        document.root().at("/components/responses").forEachEntry((name, response) -> {
            JsonNode body = response.at("/content/application~1problem+json");
            assertThat(body.path("examples")).as(name).isNotEmpty();
            body.get("examples").forEachEntry((type, example) -> {
                assertThat(example.at("/value/type").asText()).as(name).isEqualTo("/problems/" + type);
                schemas.check(body.get("schema"), example.get("value"));
            });
        });
    }

    @Test
    void every_schema_says_what_it_is_and_every_enum_what_each_value_means() {
        document.schemas().forEach((name, schema) -> {
            assertThat(schema.path("description").asText()).as(name).isNotBlank();
            for (JsonNode value : schema.path("enum")) {
                assertThat(schema.get("description").asText()).as(name).containsPattern("\\b" + value.asText() + "\\b");
            }
        });
    }

    @Test
    void every_value_of_an_answer_is_bounded() {
        List<String> unbounded = new ArrayList<>();
        document.schemas()
                .forEach((name, schema) -> schema.path("properties")
                        .forEachEntry((property, value) -> findUnbounded(value, name + "." + property, unbounded)));
        assertThat(unbounded).isEmpty();
    }

    @Test
    void answers_say_which_properties_are_always_there_and_which_no_request_sets() {
        JsonNode plan = document.schemas().get("Plan");
        assertThat(texts(plan.get("required"))).isEqualTo(names(plan.get("properties")));
        assertThat(texts(plan.at("/properties/endedAt/type"))).containsExactly("string", "null");
        assertThat(plan.at("/properties/id/readOnly").asBoolean()).isTrue();
        assertThat(plan.at("/properties/title").has("readOnly")).isFalse();
        assertThat(plan.at("/properties/title/maxLength").asInt()).isEqualTo(200);
    }

    private static List<String> headers(int status) {
        return status == 204 ? List.of() : status == 201 ? List.of("ETag", "Location") : List.of("ETag");
    }

    private static void findUnbounded(JsonNode schema, String where, List<String> unbounded) {
        List<String> types = schema.path("type").isArray()
                ? texts(schema.get("type"))
                : List.of(schema.path("type").asText());
        boolean bounded = switch (types.get(0)) {
            case "string" ->
                schema.has("maxLength")
                        || schema.has("enum")
                        || BOUNDED_FORMATS.contains(schema.path("format").asText());
            case "integer", "number" -> schema.has("minimum") && schema.has("maximum");
            case "array" -> schema.has("maxItems");
            default -> true;
        };
        if (!bounded) {
            unbounded.add(where);
        }
        if (schema.has("items")) {
            findUnbounded(schema.get("items"), where + "[]", unbounded);
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<String> texts(JsonNode array) {
        Stream<JsonNode> all = StreamSupport.stream(array.spliterator(), false);
        return all.map(JsonNode::asText).toList();
    }
}
