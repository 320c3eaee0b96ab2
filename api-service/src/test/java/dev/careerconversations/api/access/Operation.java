package dev.careerconversations.api.access;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the API as the OpenAPI document describes it.
 *
 * @param mediaType of its request body; null if it has none
 */
record Operation(
        String id, String method, String path, @Nullable String mediaType) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static List<Operation> all() {
        Map<String, Map<String, Object>> paths = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (METHODS.contains(method) && path.startsWith("/api/")) {
                operations.add(of(path, method, (Map<?, ?>) operation));
            }
        }));
        return operations;
    }

    private static Operation of(String path, String method, Map<?, ?> operation) {
        Map<?, ?> body = (Map<?, ?>) operation.get("requestBody");
        return new Operation(
                (String) operation.get("operationId"),
                method,
                path,
                body == null
                        ? null
                        : (String) ((Map<?, ?>) body.get("content"))
                                .keySet()
                                .iterator()
                                .next());
    }

    boolean changesNothing() {
        return method.equals("get");
    }

    /** Returns the names of the ids in its path. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        var matcher = java.util.regex.Pattern.compile("\\{(\\w+)}").matcher(path);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    String at(Map<String, String> ids) {
        String filled = path;
        for (String name : ids()) {
            filled = filled.replace("{" + name + "}", ids.get(name));
        }
        return filled;
    }
}
