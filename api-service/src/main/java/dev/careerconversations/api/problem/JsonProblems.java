package dev.careerconversations.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a body that cannot be read, in the words of JSON and never in those of Java. */
final class JsonProblems {

    private static final String NUMBER = "a whole number of at most nine digits";

    private JsonProblems() {}

    static Problem of(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return Problem.of(
                    ProblemType.CONTENT_TOO_LARGE, "The body is too long or too deeply nested; nothing was changed.");
        }
        if (e instanceof MismatchedInputException mismatch) {
            return InvalidRequest.problem(List.of(new Violation(field(mismatch.getPath()), message(mismatch))));
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty() && mapping.getCause() == null) {
            return InvalidRequest.problem(List.of(new Violation(field(mapping.getPath()), "cannot be read")));
        }
        if (e instanceof JsonMappingException mapping && e.getCause() instanceof InputCoercionException) {
            return InvalidRequest.problem(List.of(new Violation(field(mapping.getPath()), "must be " + NUMBER)));
        }
        var at = e.getLocation();
        return Problem.of(
                ProblemType.MALFORMED_JSON,
                at == null
                        ? "The body is not JSON; nothing was changed."
                        : "The body is not JSON at line %d, column %d; nothing was changed."
                                .formatted(at.getLineNr(), at.getColumnNr()));
    }

    private static String message(MismatchedInputException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is not a property of this resource";
        }
        Class<?> type = e.getTargetType();
        if (type == null) {
            return "cannot be read";
        }
        if (type == String.class && e instanceof InvalidFormatException format && "".equals(format.getValue())) {
            return "must not contain the character U+0000 or half a surrogate pair";
        }
        return "must be " + expected(type);
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-03-12, between 1970 and 2199";
        }
        if (type == Instant.class) {
            return "a date-time with offset such as 2026-03-12T14:00:00Z, between 1970 and 2199";
        }
        if (type == ZoneId.class) {
            return "a time zone such as Europe/Berlin";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (type == String.class) {
            return "text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return NUMBER;
        }
        return Collection.class.isAssignableFrom(type) ? "an array" : "an object";
    }

    private static String field(@Nullable List<Reference> path) {
        StringBuilder field = new StringBuilder();
        for (Reference step : path == null ? List.<Reference>of() : path) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return field.toString();
    }
}
