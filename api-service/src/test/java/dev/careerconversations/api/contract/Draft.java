package dev.careerconversations.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerconversations.api.openapi.Document.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request while it is being written. */
final class Draft {

    final Operation operation;
    final String path;
    final Map<String, String> headers = new LinkedHashMap<>();
    byte @Nullable [] body;

    private final @Nullable String person;
    private final List<String> query = new ArrayList<>();
    private final List<String> wrongs = new ArrayList<>();

    Draft(Operation operation, @Nullable String person, String path) {
        this.operation = operation;
        this.person = person;
        this.path = path;
    }

    boolean takesHeader(String name) {
        for (JsonNode parameter : operation.node().path("parameters")) {
            if (parameter.get("in").asText().equals("header")
                    && parameter.get("name").asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    void query(String name, String value) {
        query.add(encoded(name) + "=" + encoded(value));
    }

    void wrong(String what) {
        if (!what.isEmpty()) {
            wrongs.add(what);
        }
    }

    Sent sent() {
        String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
        return new Sent(operation, person, operation.method(), target, headers, body, wrongs);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
