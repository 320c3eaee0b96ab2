package dev.careerconversations.api.openapi.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;

/** A copy of the document that a test changes. Places that are not there fail the test. */
record EditedDocument(Contract contract) {

    ObjectNode object(String pointer) {
        return (ObjectNode) contract.root().at(pointer);
    }

    ArrayNode array(String pointer) {
        return (ArrayNode) contract.root().at(pointer);
    }

    ObjectNode properties(String schema) {
        return object("/components/schemas/" + schema + "/properties");
    }

    ObjectNode property(String schema, String name) {
        return (ObjectNode) properties(schema).get(name);
    }

    void dropRequired(String schema, String name) {
        array("/components/schemas/" + schema + "/required")
                .removeIf(it -> it.asText().equals(name));
    }

    ObjectNode parameter(String operation, String name) {
        Predicate<JsonNode> named = it -> it.get("name").asText().equals(name);
        for (JsonNode parameter : array(operation + "/parameters")) {
            if (named.test(parameter)) {
                return (ObjectNode) parameter;
            }
        }
        throw new AssertionError(operation + " has no parameter " + name);
    }

    void addParameter(String operation, String name, boolean required) {
        ObjectNode parameter = array(operation + "/parameters").addObject();
        parameter.put("name", name).put("in", "query").put("required", required);
        parameter.putObject("schema").put("type", "string");
    }

    void rename(String pointer, String from, String to) {
        ObjectNode parent = object(pointer);
        parent.set(to, parent.remove(from));
    }

    void renameSchema(String from, String to) {
        rename("/components/schemas", from, to);
        contract.root().findParents("$ref").forEach(parent -> {
            if (parent.get("$ref").asText().equals("#/components/schemas/" + from)) {
                ((ObjectNode) parent).put("$ref", "#/components/schemas/" + to);
            }
        });
    }
}
