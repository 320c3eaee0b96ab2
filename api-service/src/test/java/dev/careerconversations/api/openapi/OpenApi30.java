package dev.careerconversations.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Says what a document of OpenAPI 3.1 says in the words of 3.0.3, for tools that know no others. */
final class OpenApi30 {

    private static final List<String> COMPOSITIONS = List.of("anyOf", "oneOf", "allOf");

    private final ObjectNode document;

    private OpenApi30(ObjectNode document) {
        this.document = document;
    }

    static ObjectNode of(ObjectNode document) {
        ObjectNode older = document.deepCopy();
        older.put("openapi", "3.0.3");
        OpenApi30 conversion = new OpenApi30(older);
        older.at("/components/schemas").forEach(conversion::schema);
        older.findValues("schema").stream().filter(JsonNode::isObject).forEach(conversion::schema);
        removeUnused((ObjectNode) older.at("/components/schemas"), older);
        return older;
    }

    private static void removeUnused(ObjectNode schemas, ObjectNode document) {
        String all = document.toString();
        List<String> unused = schemas.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !all.contains("#/components/schemas/" + name + "\""))
                .toList();
        schemas.remove(unused);
    }

    private void schema(JsonNode node) {
        ObjectNode schema = (ObjectNode) node;
        nullable(schema);
        schema.path("properties").forEach(this::schema);
        if (schema.has("items")) {
            schema(schema.get("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            schema(schema.get("additionalProperties"));
        }
        COMPOSITIONS.forEach(composition -> schema.path(composition).forEach(this::schema));
        JsonNode examples = schema.remove("examples");
        if (examples != null) {
            schema.set("example", examples.get(0));
        }
        if (schema.has("$ref") && schema.size() > 1) {
            ObjectNode reference = schema.objectNode().set("$ref", schema.remove("$ref"));
            schema.putArray("allOf").add(reference);
        }
    }

    /** In 3.0 nothing beside a reference can make null of it: what may be null is said in full. */
    private void nullable(ObjectNode schema) {
        if (schema.get("type") instanceof ArrayNode types) {
            for (JsonNode type : types) {
                if (type.asText().equals("null")) {
                    schema.put("nullable", true);
                } else {
                    schema.set("type", type);
                }
            }
        }
        if (schema.get("anyOf") instanceof ArrayNode choices
                && choices.size() == 2
                && choices.get(1).path("type").asText().equals("null")) {
            String target = choices.get(0).get("$ref").asText().substring(1);
            schema.remove("anyOf");
            ObjectNode referred = document.at(target).deepCopy();
            referred.forEachEntry(schema::putIfAbsent);
            if (schema.get("enum") instanceof ArrayNode values) {
                values.addNull();
            }
            schema.put("nullable", true);
        }
    }
}
