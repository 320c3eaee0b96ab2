package dev.careerconversations.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.careerconversations.api.openapi.Document;
import dev.careerconversations.api.openapi.SchemaCheck;
import dev.careerconversations.api.support.ApiTest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Random values that a schema allows: of any length, with any property left out that may be. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> LETTERS =
            List.of("a", "Z", "7", " ", "-", "ß", "é", "中", "ש", "ع", "\u202e", "😀", "👩‍💻", "'", "\"", "<b>", "\n");

    /** What a schema cannot say, because the list is too long or is another document's. */
    private static final Map<String, List<String>> KNOWN = Map.of(
            "timeZone", List.of("Europe/Berlin", "UTC", "Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham"),
            "locale", List.of("en", "de-DE", "en-GB", "ar", "zh-Hant-TW"));

    private static final int MOST_ITEMS = 4;
    private static final String REVISION = "revision";
    private static final String ITEM_IDS = "itemIds";

    private final Random random;
    private final Document document;
    private final SchemaCheck schemas;
    private int revision;
    private List<JsonNode> itemIds = List.of();

    Values(Random random, Document document) {
        this.random = random;
        this.document = document;
        this.schemas = new SchemaCheck(document);
    }

    /** Returns what is wrong with a value, in words; nothing if it is as the schema says. */
    List<String> violations(JsonNode schema, JsonNode value) {
        return schemas.violations(schema, value);
    }

    /** @param name of the property or parameter that it is for */
    JsonNode of(JsonNode schema, String name) {
        JsonNode said = document.resolve(schema);
        if (said.has("anyOf")) {
            return of(one(list(said.get("anyOf"))), name);
        }
        if (said.has("enum")) {
            return one(list(said.get("enum")));
        }
        String type = said.path("type").isArray()
                ? one(list(said.get("type"))).asText()
                : said.path("type").asText();
        return switch (type) {
            case "null" -> JSON.nullNode();
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer" -> JSON.numberNode(number(said, name));
            case "array" -> array(said, name);
            case "object" -> object(said);
            default -> JSON.textNode(text(said, name));
        };
    }

    /**
     * Remembers the revision that was read, if there is one, and the items: whoever approves a revision has to name it, and
     * whoever puts items into another order all of them.
     */
    void learn(JsonNode read) {
        revision = read.path(REVISION).asInt(revision);
        itemIds = list(read.path("items")).stream()
                .map(item -> item.path("id"))
                .filter(JsonNode::isTextual)
                .toList();
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    private int number(JsonNode schema, String name) {
        if (name.equals(REVISION) && revision > 0) {
            return revision;
        }
        int least = schema.get("minimum").asInt();
        int most = schema.get("maximum").asInt();
        return switch (random.nextInt(6)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + random.nextInt(most - least);
        };
    }

    private ArrayNode array(JsonNode schema, String name) {
        ArrayNode items = JSON.arrayNode();
        if (name.equals(ITEM_IDS) && random.nextInt(4) > 0) {
            List<JsonNode> order = new ArrayList<>(itemIds);
            Collections.shuffle(order, random);
            return items.addAll(order);
        }
        int most = Math.min(MOST_ITEMS, schema.get("maxItems").asInt());
        for (int size = random.nextInt(most + 1); size > 0; size--) {
            items.add(of(schema.get("items"), name));
        }
        return items;
    }

    private ObjectNode object(JsonNode schema) {
        List<String> required =
                list(schema.path("required")).stream().map(JsonNode::asText).toList();
        ObjectNode whole = JSON.objectNode();
        schema.path("properties").forEachEntry((name, property) -> {
            if (required.contains(name) || random.nextBoolean()) {
                whole.set(name, of(property, name));
            }
        });
        return whole;
    }

    /** Whatever of a few sorts the schema allows; its pattern is asked, not understood. */
    private String text(JsonNode schema, String name) {
        int most = schema.path("maxLength").asInt(100);
        for (int tries = 0; tries < 100; tries++) {
            String text = switch (schema.path("format").asText()) {
                case "uuid" -> uuid();
                case "date" ->
                    ApiTest.MONDAY
                            .atZone(ZoneOffset.UTC)
                            .toLocalDate()
                            .plusDays(random.nextInt(400))
                            .toString();
                case "date-time" -> moment();
                case "email" -> "someone-%d@example.com".formatted(random.nextInt(1_000));
                default -> KNOWN.containsKey(name) ? one(KNOWN.get(name)) : sort(most);
            };
            if (violations(schema, JSON.textNode(text)).isEmpty()) {
                return text;
            }
        }
        throw new IllegalStateException("no value found for %s: %s".formatted(name, schema));
    }

    private String sort(int most) {
        return switch (random.nextInt(4)) {
            case 0 -> "https://example.com/" + random.nextInt(100);
            case 1 -> "Word-" + random.nextInt(100);
            default -> letters(random.nextInt(8) == 0 ? most : 1 + random.nextInt(Math.min(most, 60)));
        };
    }

    /** Returns a text that is exactly so long, in UTF-16, with no half of a character. */
    String letters(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            String letter = one(LETTERS);
            text.append(text.length() + letter.length() > length ? "x" : letter);
        }
        return text.toString();
    }

    String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String moment() {
        Duration off = Duration.ofMinutes(random.nextInt(100_000) - 20_000L);
        return switch (random.nextInt(4)) {
            case 0 -> ApiTest.MONDAY.plus(off).toString();
            case 1 ->
                ApiTest.MONDAY
                        .plus(off)
                        .atOffset(ZoneOffset.ofHoursMinutes(5, 45))
                        .toString();
            default ->
                ApiTest.MONDAY
                        .minus(Duration.ofMinutes(60 + random.nextInt(1_000)))
                        .toString();
        };
    }
}
