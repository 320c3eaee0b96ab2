package dev.careerconversations.api.openapi.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A document of OpenAPI 3.0, by its operations and the schemas that they take and give. */
record Contract(ObjectNode root) {

    private static final String SCHEMA = "#/components/schemas/";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static Contract read(Path file) {
        try {
            return new Contract((ObjectNode) new YAMLMapper().readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Contract copy() {
        return new Contract(root.deepCopy());
    }

    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        root.get("paths")
                .forEach(path -> path.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.put(operation.get("operationId").asText(), operation);
                    }
                }));
        return operations;
    }

    JsonNode schema(String name) {
        return root.at("/components/schemas").path(name);
    }

    /** Returns the schemas of what operations take, each with the operations that take it. */
    Map<String, Set<String>> taken() {
        return used("parameters", "requestBody");
    }

    /** Returns the schemas of what operations give, each with the operations that give it. */
    Map<String, Set<String>> given() {
        return used("responses");
    }

    private Map<String, Set<String>> used(String... parts) {
        Map<String, Set<String>> used = new LinkedHashMap<>();
        Map<String, Set<String>> links = new HashMap<>();
        operations().forEach((id, operation) -> {
            Set<String> references = new HashSet<>();
            for (String part : parts) {
                follow(links(operation.path(part)), links, references);
            }
            references.stream()
                    .filter(reference -> reference.startsWith(SCHEMA))
                    .map(reference -> reference.substring(SCHEMA.length()))
                    .forEach(name ->
                            used.computeIfAbsent(name, it -> new TreeSet<>()).add(id));
        });
        return used;
    }

    private void follow(Set<String> references, Map<String, Set<String>> links, Set<String> found) {
        for (String reference : references) {
            if (found.add(reference)) {
                follow(links.computeIfAbsent(reference, it -> links(root.at(it.substring(1)))), links, found);
            }
        }
    }

    private static Set<String> links(JsonNode node) {
        return new HashSet<>(node.findValuesAsText("$ref"));
    }
}
