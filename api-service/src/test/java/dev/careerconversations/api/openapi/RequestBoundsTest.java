package dev.careerconversations.api.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.careerconversations.api.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a request may carry is bounded, and the document says how. */
@QuarkusTest
class RequestBoundsTest extends ApiTest {

    private static final Set<String> BOUNDED_FORMATS = Set.of("date", "date-time", "uuid");

    private static final Set<String> REFERENCES = Set.of(
            "selfAssessmentEntryIds[]", "careerPathIds[]", "developmentRequestIds[]", "itemIds[]", "actionItemId");

    private final List<String> values = new ArrayList<>();
    private final List<String> unbounded = new ArrayList<>();
    private final List<String> idsInBodies = new ArrayList<>();
    private JsonNode document;

    @BeforeEach
    void readTheDocument() throws JsonProcessingException {
        document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        for (JsonNode path : document.get("paths")) {
            for (JsonNode operation : path) {
                String name = operation.path("operationId").asText();
                for (JsonNode parameter : operation.path("parameters")) {
                    inspect(
                            parameter.get("schema"),
                            name + "?" + parameter.get("name").asText());
                }
                for (JsonNode content : operation.path("requestBody").path("content")) {
                    inspect(content.get("schema"), name);
                }
            }
        }
    }

    @Test
    void every_value_of_a_request_has_a_length_a_number_or_a_range() {
        assertThat(values).hasSizeGreaterThan(40);
        assertThat(unbounded).isEmpty();
    }

    /**
     * What no body names none can move: things of a plan are named in paths, below their plan. Those that others refer to are
     * looked for in the plan of the path, as tests of these features prove.
     */
    @Test
    void no_body_names_a_thing_by_its_id_unless_to_refer_to_it() {
        assertThat(idsInBodies)
                .allMatch(where -> REFERENCES.contains(where.substring(where.lastIndexOf('.') + 1)))
                .isNotEmpty();
    }

    private void inspect(JsonNode schema, String where) {
        if (schema.has("$ref")) {
            inspect(document.at(schema.get("$ref").asText().substring(1)), where);
            return;
        }
        for (String composition : List.of("anyOf", "oneOf", "allOf")) {
            schema.path(composition).forEach(part -> inspect(part, where));
        }
        schema.path("properties").forEachEntry((name, value) -> inspect(value, where + "." + name));
        switch (typeOf(schema)) {
            case "string" -> {
                String format = schema.path("format").asText();
                found(where, schema.has("maxLength") || schema.has("enum") || BOUNDED_FORMATS.contains(format));
                if (format.equals("uuid") && where.contains(".")) {
                    idsInBodies.add(where);
                }
            }
            case "integer", "number" -> found(where, schema.has("minimum") && schema.has("maximum"));
            case "array" -> {
                found(where, schema.has("maxItems"));
                inspect(schema.get("items"), where + "[]");
            }
            case "object" -> found(where, schema.has("properties"));
            default -> {}
        }
    }

    private void found(String where, boolean bounded) {
        values.add(where);
        if (!bounded) {
            unbounded.add(where);
        }
    }

    /** Returns the type beside null; empty if it is put together of others. */
    private static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asText();
        }
        for (JsonNode one : type) {
            if (!one.asText().equals("null")) {
                return one.asText();
            }
        }
        return "";
    }
}
