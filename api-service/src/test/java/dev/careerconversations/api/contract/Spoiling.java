package dev.careerconversations.api.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes something odd of a good body. What comes of it may be wrong or not: the schema is asked afterwards. */
final class Spoiling {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final ObjectMapper ESCAPED = JsonMapper.builder(new JsonFactory())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "x\udc00y",
            "\u202eabc",
            "\ufeff",
            "\u00a0",
            "😀😀",
            "\r\nBcc: a@b.example",
            "null",
            "true",
            "-1",
            "2026-02-30",
            "2026-13-01T25:61:00Z",
            "2026-03-02T09:00:00",
            "+999999999-12-31",
            "9999-12-31",
            "Mars/Olympus",
            "not an address",
            "a@b",
            "javascript:alert(1)",
            "GOSSIP",
            "${jndi:x}",
            "'; drop table x; --",
            "%s%n");

    private static final List<String> NOT_JSON = List.of(
            "",
            " ",
            "{",
            "[",
            "nul",
            "{\"a\"",
            "{\"a\":}",
            "{'a': 1}",
            "{\"a\": 1,}",
            "NaN",
            "\"",
            "{} {}",
            "\u0000",
            "<a/>",
            "{\"a\": 01}",
            "{\"a\": 1e}",
            "{\"a\": \"\u0001\"}",
            "{\"a\": \"\\q\"}",
            "a=b");

    private static final List<Integer> LENGTHS = List.of(33, 65, 201, 255, 301, 1_001, 2_001, 10_001, 50_001);
    private static final int DEEP = 2_000;

    private final Random random;
    private final Values values;

    Spoiling(Random random, Values values) {
        this.random = random;
        this.values = values;
    }

    /** Returns a copy with one to three places changed. */
    JsonNode spoilt(JsonNode good) {
        JsonNode copy = good.deepCopy();
        if (random.nextInt(10) == 0) {
            return odd();
        }
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            List<JsonNode> places = new ArrayList<>();
            collect(copy, places);
            if (places.isEmpty()) {
                return odd();
            }
            spoil(values.one(places));
        }
        return copy;
    }

    /** Returns bytes that are no JSON text, or one that is more than anybody wants to read. */
    byte[] notJson() {
        return switch (random.nextInt(12)) {
            case 0 -> new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'};
            case 1 -> new byte[] {(byte) 0xff, (byte) 0xfe};
            case 2 -> ("[".repeat(DEEP) + "]".repeat(DEEP)).getBytes(StandardCharsets.UTF_8);
            case 3 -> ("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)).getBytes(StandardCharsets.UTF_8);
            case 4 -> ("{\"title\": " + "9".repeat(DEEP) + "}").getBytes(StandardCharsets.UTF_8);
            default -> values.one(NOT_JSON).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Returns the bytes of a body; half a character can only be sent escaped. */
    byte[] written(JsonNode body) {
        try {
            String plain = PLAIN.writeValueAsString(body);
            boolean whole = StandardCharsets.UTF_8.newEncoder().canEncode(plain);
            String sent = whole && random.nextInt(4) > 0 ? plain : ESCAPED.writeValueAsString(body);
            return sent.getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode() && !node.isEmpty()) {
            places.add(node);
        }
        node.forEach(below -> collect(below, places));
    }

    private void spoil(JsonNode place) {
        if (place instanceof ArrayNode array) {
            if (random.nextInt(4) == 0) {
                array.add(odd());
            } else if (random.nextInt(4) == 0) {
                for (int i = 0; i < 101; i++) {
                    array.add("item " + i);
                }
            } else {
                array.set(random.nextInt(array.size()), odd());
            }
            return;
        }
        ObjectNode object = (ObjectNode) place;
        String name =
                values.one(object.properties().stream().map(Map.Entry::getKey).toList());
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            case 2 -> object.set(values.one(List.of("colour", "id", "", "__proto__", "@class")), odd());
            default -> object.set(name, odd());
        }
    }

    private JsonNode odd() {
        return switch (random.nextInt(14)) {
            case 0 -> JSON.numberNode(random.nextInt());
            case 1 -> JSON.numberNode(values.one(List.of(-1, 0, 4, 24, 241, 481, 101)));
            case 2 -> JSON.numberNode(new BigInteger("9".repeat(1 + random.nextInt(40))));
            case 3 -> JSON.numberNode(new BigDecimal("1e" + (random.nextInt(2_000) - 1_000)));
            case 4 -> JSON.numberNode(random.nextDouble());
            case 5 -> JSON.booleanNode(random.nextBoolean());
            case 6 -> JSON.arrayNode().add("a");
            case 7 -> JSON.objectNode().put("a", "b");
            case 8 -> JSON.nullNode();
            case 9, 10 -> JSON.textNode(values.letters(values.one(LENGTHS)));
            default -> JSON.textNode(values.one(TEXTS));
        };
    }
}
