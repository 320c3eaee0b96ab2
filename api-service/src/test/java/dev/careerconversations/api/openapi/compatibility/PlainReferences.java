package dev.careerconversations.api.openapi.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes references of what OpenAPI 3.0 can only say in a roundabout way: a reference with a description, and a copy of a
 * schema that may be null. So a schema keeps its name wherever it is used.
 */
final class PlainReferences {

    private static final String SCHEMAS = "/components/schemas";

    private final Map<JsonNode, String> names = new HashMap<>();

    private PlainReferences(JsonNode document) {
        document.at(SCHEMAS).forEachEntry((name, schema) -> names.putIfAbsent(content(schema), name));
    }

    static ObjectNode of(ObjectNode document) {
        ObjectNode plain = document.deepCopy();
        new PlainReferences(document).in(plain);
        return plain;
    }

    private void in(JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(entry -> {
                if (entry.getValue() instanceof ObjectNode schema) {
                    refer(schema, entry.getKey());
                }
            });
        }
        node.forEach(this::in);
    }

    private void refer(ObjectNode schema, String key) {
        if (schema.path("allOf").size() == 1 && schema.at("/allOf/0").has("$ref")) {
            refer(schema, schema.at("/allOf/0/$ref"));
        } else if (schema.path("nullable").asBoolean()
                && !key.equals("schemas")
                && names.containsKey(content(schema))) {
            refer(schema, schema.textNode("#" + SCHEMAS + "/" + names.get(content(schema))));
        }
    }

    private static void refer(ObjectNode schema, JsonNode reference) {
        schema.removeAll();
        schema.set("$ref", reference);
    }

    /** What of a schema is the same in its copies. */
    private static JsonNode content(JsonNode schema) {
        ObjectNode content = schema.deepCopy();
        content.remove(List.of("nullable", "description", "readOnly", "example"));
        if (content.get("enum") instanceof ArrayNode values) {
            values.removeIf(JsonNode::isNull);
        }
        return content;
    }
}
