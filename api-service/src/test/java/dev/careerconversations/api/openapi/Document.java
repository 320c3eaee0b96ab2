package dev.careerconversations.api.openapi;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The OpenAPI document as the service serves it. */
public record Document(ObjectNode root) {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    public static Document served() {
        try {
            String json = given().get("/q/openapi?format=json").asString();
            return new Document((ObjectNode) new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the operations that are called with a token. */
    public Map<String, Operation> operations() {
        return operations(path -> path.startsWith("/api/"));
    }

    /** Returns the links that are called without. */
    Map<String, Operation> publicLinks() {
        return operations(path -> !path.startsWith("/api/"));
    }

    /** Returns what a node says, or what it refers to says. */
    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(root.at(node.get("$ref").asText().substring(1))) : node;
    }

    private Map<String, Operation> operations(Predicate<String> paths) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        root.get("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, node) -> {
                    if (METHODS.contains(method) && paths.test(path)) {
                        operations.put(node.path("operationId").asText(), new Operation(method, path, node));
                    }
                }));
        return operations;
    }

    Map<String, JsonNode> schemas() {
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        root.at("/components/schemas").forEachEntry(schemas::put);
        return schemas;
    }

    /** One operation, by method and path. */
    public record Operation(String method, String path, JsonNode node) {

        /** Returns its successful answer's status. */
        public int success() {
            for (var names = node.get("responses").fieldNames(); names.hasNext(); ) {
                String status = names.next();
                if (status.startsWith("2")) {
                    return Integer.parseInt(status);
                }
            }
            throw new AssertionError("no success in " + path);
        }

        public JsonNode response(int status) {
            return node.get("responses").path(String.valueOf(status));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
