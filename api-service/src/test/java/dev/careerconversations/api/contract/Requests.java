package dev.careerconversations.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.careerconversations.api.openapi.Document;
import dev.careerconversations.api.openapi.Document.Operation;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes requests of an operation from what the document says that it takes. */
final class Requests {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;
    private final Document document;
    private final Values values;
    private final Spoiling spoiling;
    private final OddHeaders oddHeaders;
    private final OddQueries oddQueries;

    Requests(Random random, Document document) {
        this.random = random;
        this.document = document;
        this.values = new Values(random, document);
        this.spoiling = new Spoiling(random, values);
        this.oddHeaders = new OddHeaders(random, values);
        this.oddQueries = new OddQueries(random, values);
    }

    /** Returns a request in which nothing is wrong, by somebody who has just read what it changes. */
    Sent good(Operation operation, String person, String path, Places places) {
        Draft draft = new Draft(operation, person, path);
        for (JsonNode parameter : operation.node().path("parameters")) {
            if (parameter.get("in").asText().equals("query") && random.nextInt(4) == 0) {
                query(draft, parameter, places);
            }
        }
        precondition(draft, places.tag(person, path));
        body(draft);
        return draft.sent();
    }

    /** Returns a request in which anything may be wrong, and mostly is. */
    Sent odd(Operation operation, String person, String path, Places places) {
        Draft draft = new Draft(operation, person, oddPath(operation, path));
        if (!draft.path.equals(path)) {
            draft.wrong(oddQueries.wrongIn(operation, draft.path));
        }
        oddQueries.add(draft, parameter -> query(draft, parameter, places));
        precondition(draft, places.tag(person, path));
        body(draft);
        if (draft.body != null && random.nextInt(3) > 0) {
            spoilBody(draft);
        }
        oddHeaders.add(draft);
        return draft.sent();
    }

    /** Returns the same body to the same place, or another with the same key. */
    Sent again(Sent first) {
        Draft draft = new Draft(first.operation(), first.person(), first.target());
        draft.headers.putAll(first.headers());
        draft.body = first.body();
        if (random.nextBoolean()) {
            body(draft);
        }
        return draft.sent();
    }

    void learn(JsonNode read) {
        values.learn(read);
    }

    static JsonNode number(String text) {
        try {
            return JSON.numberNode(new BigInteger(text));
        } catch (NumberFormatException e) {
            return JSON.textNode(text);
        }
    }

    /** Returns a path with an id that is not one, or not one of anything, now and then. */
    private String oddPath(Operation operation, String path) {
        String[] parts = path.split("/", -1);
        String[] template = operation.path().split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            if (template[i].startsWith("{") && random.nextInt(8) == 0) {
                parts[i] = oddQueries.id(parts[i]);
            }
        }
        return String.join("/", parts);
    }

    private void query(Draft draft, JsonNode parameter, Places places) {
        String name = parameter.get("name").asText();
        String cursor = places.cursor(draft.path);
        if (!name.equals("cursor")) {
            draft.query(name, values.of(parameter.get("schema"), name).asText());
        } else if (cursor != null) {
            draft.query(name, cursor);
        }
    }

    private void precondition(Draft draft, @Nullable String tag) {
        if (draft.takesHeader("If-Match")) {
            if (tag == null && draft.takesHeader("If-None-Match")) {
                draft.headers.put("If-None-Match", "*");
            } else {
                draft.headers.put("If-Match", tag == null ? "*" : tag);
            }
        }
    }

    private void body(Draft draft) {
        content(draft.operation).ifPresent(content -> {
            draft.headers.put("Content-Type", content.getKey());
            draft.body = spoiling.written(values.of(content.getValue().get("schema"), ""));
        });
    }

    private void spoilBody(Draft draft) {
        JsonNode schema = content(draft.operation).orElseThrow().getValue().get("schema");
        if (random.nextInt(6) == 0) {
            draft.body = spoiling.notJson();
            draft.wrong("the body is not JSON of this kind");
        } else {
            JsonNode spoilt = spoiling.spoilt(values.of(schema, ""));
            draft.body = spoiling.written(spoilt);
            values.violations(schema, spoilt).forEach(draft::wrong);
        }
    }

    private Optional<Map.Entry<String, JsonNode>> content(Operation operation) {
        return document.resolve(operation.node().path("requestBody")).path("content").properties().stream()
                .findFirst();
    }
}
