package dev.careerconversations.api.http;

import dev.careerconversations.api.problem.InvalidRequestException;
import dev.careerconversations.api.problem.Violation;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that an operation does not take, empty ones and repeated ones: a misspelt filter would otherwise list
 * everything.
 */
class KnownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ResourceInfo operation, UriInfo uri) {
        if (operation.getResourceClass().isAnnotationPresent(PublicLink.class)) {
            return;
        }
        Set<String> names = known.computeIfAbsent(operation.getResourceMethod(), KnownParameters::of);
        List<Violation> violations = uri.getQueryParameters().entrySet().stream()
                .flatMap(parameter -> whatIsWrong(parameter.getValue(), names.contains(parameter.getKey()), names)
                        .map(message -> new Violation(parameter.getKey(), message))
                        .stream())
                .sorted(Comparator.comparing(Violation::field))
                .toList();
        if (!violations.isEmpty()) {
            throw InvalidRequestException.of(violations);
        }
    }

    /** JAX-RS takes an empty parameter for none. */
    private static Optional<String> whatIsWrong(List<String> values, boolean known, Set<String> names) {
        if (!known) {
            return Optional.of(
                    names.isEmpty()
                            ? "is no parameter: this operation takes none"
                            : "is no parameter; there are " + String.join(", ", names));
        }
        if (values.size() > 1) {
            return Optional.of("must not be repeated");
        }
        return values.contains("") ? Optional.of("must not be empty") : Optional.empty();
    }

    private static Set<String> of(Method operation) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : operation.getParameters()) {
            addTo(names, parameter, parameter.getName());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFieldsTo(names, parameter.getType());
            }
        }
        return names;
    }

    private static void addFieldsTo(Set<String> names, Class<?> bean) {
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                addTo(names, field, field.getName());
            }
        }
    }

    private static void addTo(Set<String> names, AnnotatedElement element, String name) {
        if (element.isAnnotationPresent(RestQuery.class)) {
            names.add(name);
        }
    }
}
