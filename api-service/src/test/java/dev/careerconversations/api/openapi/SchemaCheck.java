package dev.careerconversations.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.careerconversations.api.openapi.Document.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares JSON with the schemas of the document, which are JSON Schema 2020-12. */
public final class SchemaCheck {

    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<JsonNode, JsonSchema> read = new HashMap<>();
    private final Document document;

    public SchemaCheck(Document document) {
        this.document = document;
    }

    /** Compares the request and the response of an example with those of its operation. */
    void check(Operation operation, JsonNode example) {
        operation.node().at("/requestBody/content").forEach(type -> check(type.get("schema"), example.get("request")));
        operation
                .response(operation.success())
                .path("content")
                .forEach(type -> check(type.get("schema"), example.get("response")));
    }

    void check(JsonNode schema, JsonNode value) {
        assertThat(violations(schema, value)).as(schema + " of " + value).isEmpty();
    }

    /** Returns what is wrong with a value, in words; nothing if it is as the schema says. */
    public List<String> violations(JsonNode schema, JsonNode value) {
        return read.computeIfAbsent(schema, this::read).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private JsonSchema read(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("$defs", document.root().at("/components/schemas"));
        return factory.getSchema(whole.toString().replace("#/components/schemas/", "#/$defs/"), STRICT);
    }
}
