package dev.careerconversations.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.careerconversations.api.openapi.Document.Operation;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Sends the requests of the examples and compares the answers. */
final class Play {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Document document = Document.served();
    private final Map<String, Operation> operations = document.operations();
    private final SchemaCheck schemas = new SchemaCheck(document);
    private final ExampleIds ids = new ExampleIds();
    private final Set<String> played = new TreeSet<>();

    /**
     * Plays one operation.
     *
     * @param parameters of path and query, by name
     * @return the answer's body as it came
     */
    JsonNode play(String operationId, RequestSpecification caller, Map<String, String> parameters) {
        Operation operation = operations.get(operationId);
        assertThat(operation).as("operation " + operationId).isNotNull();
        ObjectNode example = Examples.read("operations/" + operationId);
        JsonNode request = example.get("request");
        Response answer = send(operation, caller, parameters, request);
        assertThat(answer.statusCode())
                .as(operationId + " answers " + answer.asString())
                .isEqualTo(operation.success());
        ObjectNode real = JSON.createObjectNode();
        if (!parameters.isEmpty()) {
            ObjectNode named = real.putObject("parameters");
            parameters.forEach((name, value) -> named.put(name, ids.replaceIn(value)));
        }
        if (request != null) {
            real.set("request", request);
        }
        JsonNode body = read(answer.asString());
        if (!answer.asString().isEmpty()) {
            real.set("response", read(ids.replaceIn(answer.asString())));
        }
        if (Examples.areRefreshed()) {
            Examples.write("operations/" + operationId, real);
        } else {
            assertThat(example)
                    .as("The example of %s. %s", operationId, Examples.REFRESH)
                    .isEqualTo(real);
            assertThatItIsShown(operation, real);
        }
        schemas.check(operation, real);
        played.add(operationId);
        return body;
    }

    void assertThatAllWerePlayed() {
        assertThat(played).as("the operations that the story plays").isEqualTo(new TreeSet<>(operations.keySet()));
    }

    private Response send(
            Operation operation, RequestSpecification caller, Map<String, String> parameters, JsonNode request) {
        parameters.forEach((name, value) -> {
            if (operation.path().contains("{" + name + "}")) {
                caller.pathParam(name, value);
            } else {
                caller.queryParam(name, value);
            }
        });
        if (request != null) {
            String type =
                    operation.node().at("/requestBody/content").fieldNames().next();
            caller.contentType(type).body(ids.realIn(request.toString()));
        }
        return caller.request(operation.method().toUpperCase(Locale.ROOT), operation.path());
    }

    private void assertThatItIsShown(Operation operation, JsonNode example) {
        for (JsonNode parameter : operation.node().path("parameters")) {
            String name = parameter.get("name").asText();
            if (example.path("parameters").has(name)) {
                assertThat(parameter.get("example")).as(name).isEqualTo(example.at("/parameters/" + name));
            }
        }
        for (JsonNode type : operation.node().at("/requestBody/content")) {
            assertThat(type.get("example")).as("the request shown").isEqualTo(example.get("request"));
        }
        for (JsonNode type : operation.response(operation.success()).path("content")) {
            assertThat(type.get("example")).as("the answer shown").isEqualTo(example.get("response"));
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }
}
