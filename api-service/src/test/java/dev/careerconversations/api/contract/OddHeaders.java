package dev.careerconversations.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Headers as no well-behaved client sends them; ASCII alone, for the client of Java sends nothing else. */
final class OddHeaders {

    /** Overrides the token of the person; what it holds is sent as it is, and empty means no header at all. */
    static final String AUTHORIZATION = "Authorization";

    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "application/json",
            "application/*;q=0.5",
            "text/html",
            "text/html, */*;q=0.1",
            "application/xml",
            "json",
            "",
            ";;q=",
            "application/json;q=0",
            "application/problem+json",
            "application/json; q=abc",
            "*",
            "application/json;v=2",
            "/",
            "a/b/c");
    private static final List<String> LANGUAGES = List.of(
            "de",
            "en-GB, de;q=0.5",
            "*",
            "",
            "xx-INVALID-----",
            "de;q=abc",
            "zh-Hant-TW;q=1.5",
            "a".repeat(4_000),
            "de;q=0",
            "i-klingon",
            ",,,",
            "de_DE",
            "-",
            "de-;q=1",
            "ar");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json",
            "application/merge-patch+json",
            "json",
            "",
            "application/json; charset=x",
            "application/json;charset=UTF-8",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "*/*",
            "application/*",
            "/");
    private static final List<String> TAGS = List.of(
            "\"stale\"",
            "stale",
            "\"",
            "W/\"weak\"",
            "\"a\", \"b\"",
            "*",
            "* , \"a\"",
            "",
            ",",
            "\"a\" \"b\"",
            "\"" + "x".repeat(5_000) + '"');
    private static final List<String> KEYS =
            List.of("", "a b", "k".repeat(256), "k".repeat(255), "~", "key-1", "key-2", "\"quoted\"");
    private static final List<String> TOKENS = List.of(
            "",
            "Bearer",
            "Bearer ",
            "Bearer x",
            "Bearer a.b.c",
            "Basic YTpi",
            "bearer",
            "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.");
    private static final List<String> ENCODINGS = List.of("gzip", "identity", "br, *;q=0", "", "x".repeat(100));

    private final Random random;
    private final Values values;

    OddHeaders(Random random, Values values) {
        this.random = random;
        this.values = values;
    }

    void add(Draft draft) {
        sometimes(draft, 8, "Accept", ACCEPTS);
        sometimes(draft, 6, "Accept-Language", LANGUAGES);
        sometimes(draft, 20, "Accept-Encoding", ENCODINGS);
        if (sometimes(draft, 24, AUTHORIZATION, TOKENS)) {
            draft.wrong("no good token");
        }
        for (String name : List.of("If-Match", "If-None-Match")) {
            if (!sometimes(draft, 6, name, TAGS) && random.nextInt(6) == 0) {
                draft.headers.remove(name);
            }
        }
        sometimes(draft, 3, "Idempotency-Key", KEYS);
        if (sometimes(draft, 12, "Content-Type", TYPES) && draft.body != null) {
            String type = draft.headers.get("Content-Type").split(";")[0];
            if (!draft.operation.node().at("/requestBody/content").has(type)) {
                draft.wrong("a media type that the document does not have");
            }
        }
        if (random.nextInt(25) == 0) {
            draft.body = draft.body == null ? "{\"a\": 1}".getBytes(StandardCharsets.UTF_8) : null;
            if (draft.body == null) {
                draft.wrong("no body");
            }
        }
        if (draft.body != null && draft.operation.node().has("requestBody") && random.nextInt(60) == 0) {
            draft.body = "x".repeat(300_000).getBytes(StandardCharsets.UTF_8);
            draft.wrong("a body that is far too large");
        }
        check(draft);
    }

    private boolean sometimes(Draft draft, int oneIn, String name, List<String> odd) {
        if (random.nextInt(oneIn) > 0) {
            return false;
        }
        draft.headers.put(name, values.one(odd));
        return true;
    }

    private void check(Draft draft) {
        for (JsonNode parameter : draft.operation.node().path("parameters")) {
            if (!parameter.get("in").asText().equals("header")) {
                continue;
            }
            String name = parameter.get("name").asText();
            String value = draft.headers.get(name);
            if (value != null) {
                values.violations(parameter.get("schema"), JsonNodeFactory.instance.textNode(value))
                        .forEach(violation -> draft.wrong(name + " " + violation));
            } else if (parameter.path("required").asBoolean()) {
                draft.wrong(name + " is missing");
            }
        }
    }
}
