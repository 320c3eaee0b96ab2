package dev.careerconversations.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.careerconversations.api.openapi.Document.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/** What a URL can say that no operation understands. */
final class OddQueries {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "101",
            "1.5",
            "1e2",
            "99999999999999999999",
            "null",
            "undefined",
            "GOSSIP",
            "employee",
            "dueOn,title",
            "--dueOn",
            "\u0000",
            "😀",
            "\u202e",
            "%",
            "a&b",
            "eyJhIjoxfQ",
            "AAAA",
            "a b",
            "é".repeat(300),
            "*",
            "[]",
            "{}",
            "../..");
    private static final List<String> IDS = List.of(
            "0",
            "null",
            "undefined",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "%00",
            "%20",
            "%F0%9F%98%80",
            "%2F",
            "%25",
            "%C3%28",
            "x".repeat(2_000),
            "ffffffff-ffff-ffff-ffff-ffffffffffffa",
            "*",
            "me",
            "~planId~");

    private final Random random;
    private final Values values;

    OddQueries(Random random, Values values) {
        this.random = random;
        this.values = values;
    }

    /** Adds parameters that the operation takes, or does not, right and wrong ones. */
    void add(Draft draft, Consumer<JsonNode> right) {
        for (JsonNode parameter : draft.operation.node().path("parameters")) {
            if (!parameter.get("in").asText().equals("query") || random.nextInt(3) > 0) {
                continue;
            }
            if (random.nextInt(3) > 0) {
                right.accept(parameter);
                continue;
            }
            String name = parameter.get("name").asText();
            String value = values.one(ODD);
            draft.query(name, value);
            draft.wrong(wrongIn(parameter, value));
            if (random.nextInt(4) == 0) {
                draft.query(name, values.one(ODD));
                draft.wrong(name + " twice");
            }
        }
        if (random.nextInt(12) == 0) {
            draft.query(values.one(List.of("colour", "Limit", "limit ", "page", "😀")), values.one(ODD));
            draft.wrong("a parameter that the document does not have");
        }
    }

    /** Returns an id instead of a good one: not one at all, not one of anything, or the same in another spelling. */
    String id(String good) {
        return switch (random.nextInt(4)) {
            case 0 -> values.uuid();
            case 1 -> good.toUpperCase(Locale.ROOT);
            default -> values.one(IDS);
        };
    }

    /** Returns what is wrong with the ids of a path; empty if nothing is. */
    String wrongIn(Operation operation, String path) {
        String[] parts = path.split("/", -1);
        String[] template = operation.path().split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            for (JsonNode parameter : operation.node().path("parameters")) {
                String placed = "{" + parameter.get("name").asText() + "}";
                String wrong = placed.equals(template[i]) ? wrongIn(parameter, parts[i]) : "";
                if (!wrong.isEmpty()) {
                    return wrong;
                }
            }
        }
        return "";
    }

    private String wrongIn(JsonNode parameter, String value) {
        JsonNode schema = parameter.get("schema");
        JsonNode read = schema.path("type").asText().equals("integer")
                ? Requests.number(value)
                : JsonNodeFactory.instance.textNode(value);
        List<String> violations = values.violations(schema, read);
        return violations.isEmpty() ? "" : parameter.get("name").asText() + " " + violations;
    }
}
