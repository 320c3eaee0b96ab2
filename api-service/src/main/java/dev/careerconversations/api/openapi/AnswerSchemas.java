package dev.careerconversations.api.openapi;

import dev.careerconversations.api.openapi.DocumentedTypes.DocumentedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Says of answers what holds of all of them: which properties are always there, which are read only because no request
 * sets them, and that what a request may set has in the answer the limits that it has in the request.
 */
final class AnswerSchemas implements OASFilter {

    private final DocumentedTypes types;

    AnswerSchemas(DocumentedTypes types) {
        this.types = types;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Bodies bodies = new Bodies(document);
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        for (String name : bodies.answered()) {
            Schema schema = schemas.get(name);
            if (schema == null || schema.getProperties() == null || bodies.isSent(name)) {
                continue;
            }
            Optional<DocumentedType> type = types.named(name);
            boolean leavesOutNulls = type.map(DocumentedType::leavesOutNulls).orElse(false);
            List<String> required = new ArrayList<>();
            schema.getProperties().forEach((property, value) -> {
                if (!leavesOutNulls || !type.orElseThrow().isNullable(property)) {
                    required.add(property);
                }
                boundPage(property, value, bodies.queriesFor(name));
            });
            schema.setRequired(required);
            if (bodies.isResource(name)) {
                tellReadOnly(schema, bodies.settersOf(name), schemas);
            }
        }
    }

    /** A page has as many items as could be asked for, and its next is what can be asked for as cursor. */
    private static void boundPage(String property, Schema value, Map<String, Schema> query) {
        if (property.equals("items") && query.containsKey("limit")) {
            value.setMaxItems(query.get("limit").getMaximum().intValueExact());
        } else if (property.equals("next") && query.containsKey("cursor")) {
            copyLimits(query.get("cursor"), value);
        }
    }

    private static void tellReadOnly(Schema answer, Set<String> setters, Map<String, Schema> schemas) {
        Set<String> settable = new TreeSet<>();
        setters.stream()
                .map(schemas::get)
                .forEach(setter -> setter.getProperties().forEach((name, value) -> {
                    settable.add(name);
                    Schema property = answer.getProperties().get(name);
                    if (property != null) {
                        copyLimits(value, property);
                    }
                }));
        answer.getProperties().forEach((name, property) -> {
            if (!settable.contains(name)) {
                property.setReadOnly(true);
            }
        });
    }

    private static void copyLimits(Schema from, Schema to) {
        to.setMinLength(first(to.getMinLength(), from.getMinLength()));
        to.setMaxLength(first(to.getMaxLength(), from.getMaxLength()));
        to.setPattern(first(to.getPattern(), from.getPattern()));
        to.setFormat(first(to.getFormat(), from.getFormat()));
        to.setMinimum(first(to.getMinimum(), from.getMinimum()));
        to.setMaximum(first(to.getMaximum(), from.getMaximum()));
        to.setMaxItems(first(to.getMaxItems(), from.getMaxItems()));
        if (to.getExamples() == null && from.getExamples() != null) {
            to.setExamples(from.getExamples());
        }
        if (to.getItems() != null && from.getItems() != null && to.getItems().getRef() == null) {
            copyLimits(from.getItems(), to.getItems());
        }
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
