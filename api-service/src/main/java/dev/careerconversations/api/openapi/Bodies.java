package dev.careerconversations.api.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which schemas, by their names, the operations of a document are sent and answer with. */
final class Bodies {

    private static final String SCHEMAS = "#/components/schemas/";

    private final OpenAPI document;
    private final Set<String> sent = new TreeSet<>();
    private final Set<String> answered = new TreeSet<>();
    private final Set<String> resources = new TreeSet<>();
    private final Map<String, Map<String, Schema>> queries = new TreeMap<>();
    private final Map<String, Set<String>> setters = new TreeMap<>();

    Bodies(OpenAPI document) {
        this.document = document;
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> read(path, method, operation)));
    }

    /** Returns all that answers consist of. */
    Set<String> answered() {
        return answered;
    }

    boolean isSent(String schema) {
        return sent.contains(schema);
    }

    /** Whether it is an answer of its own, or one of a list of them, and not only part of others. */
    boolean isResource(String schema) {
        return resources.contains(schema);
    }

    /** Returns the bodies that make or change what an answer tells. */
    Set<String> settersOf(String schema) {
        return setters.getOrDefault(schema, Set.of());
    }

    /** Returns the query parameters, by their names, of the operations that answer so. */
    Map<String, Schema> queriesFor(String schema) {
        return queries.getOrDefault(schema, Map.of());
    }

    private void read(String path, HttpMethod method, Operation operation) {
        Optional<String> body =
                Optional.ofNullable(operation.getRequestBody()).flatMap(it -> schemaOf(it.getContent()));
        Optional<String> answer = answerOf(operation);
        body.ifPresent(name -> reach(name, sent));
        answer.ifPresent(name -> {
            reach(name, answered);
            resources.add(name);
            elementOf(name).ifPresent(resources::add);
            queries.computeIfAbsent(name, it -> new TreeMap<>()).putAll(queryOf(operation));
            if (body.isPresent() && sets(path, method, name)) {
                setters.computeIfAbsent(name, it -> new TreeSet<>()).add(body.get());
            }
        });
    }

    private static Map<String, Schema> queryOf(Operation operation) {
        return Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(parameter -> parameter.getIn() == Parameter.In.QUERY)
                .collect(Collectors.toMap(Parameter::getName, Parameter::getSchema));
    }

    private Optional<String> elementOf(String list) {
        return Optional.ofNullable(document.getComponents().getSchemas().get(list))
                .map(Schema::getProperties)
                .map(properties -> properties.get("items"))
                .map(Schema::getItems)
                .map(Schema::getRef)
                .map(Bodies::name);
    }

    /** A POST sets what can be read where it was posted or below; other POSTs do something to it. */
    private boolean sets(String path, HttpMethod method, String answer) {
        if (method != HttpMethod.POST) {
            return true;
        }
        return document.getPaths().getPathItems().entrySet().stream()
                .filter(other ->
                        other.getKey().equals(path) || other.getKey().matches(Pattern.quote(path) + "/\\{[^/]*}"))
                .map(Map.Entry::getValue)
                .map(PathItem::getGET)
                .anyMatch(get -> get != null && answerOf(get).equals(Optional.of(answer)));
    }

    private static Optional<String> answerOf(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> schemaOf(response.getValue().getContent()).stream())
                .findFirst();
    }

    private static Optional<String> schemaOf(@Nullable Content content) {
        return content == null
                ? Optional.empty()
                : content.getMediaTypes().values().stream()
                        .map(type -> type.getSchema())
                        .filter(schema -> schema != null && schema.getRef() != null)
                        .map(schema -> name(schema.getRef()))
                        .findFirst();
    }

    private void reach(String name, Set<String> found) {
        Schema schema = document.getComponents().getSchemas().get(name);
        if (schema == null || !found.add(name) || schema.getProperties() == null) {
            return;
        }
        schema.getProperties().values().stream()
                .flatMap(Bodies::parts)
                .filter(part -> part.getRef() != null)
                .forEach(part -> reach(name(part.getRef()), found));
    }

    private static Stream<Schema> parts(Schema schema) {
        Stream<Schema> below = Stream.concat(
                Stream.ofNullable(schema.getItems()),
                Stream.ofNullable(schema.getAnyOf()).flatMap(List::stream));
        return Stream.concat(Stream.of(schema), below.flatMap(Bodies::parts));
    }

    private static String name(String reference) {
        return reference.substring(SCHEMAS.length());
    }
}
