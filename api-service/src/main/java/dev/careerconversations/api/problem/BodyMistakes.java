package dev.careerconversations.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds all that is wrong with a body, where reading it ends at the first property that is unknown or of the wrong type: what
 * cannot be read is told and taken out, until the rest can be read; then the rest is validated.
 */
@Singleton
public class BodyMistakes {

    /** Nobody reads more, and each takes another reading of the body. */
    private static final int MOST = 100;

    private final ObjectMapper json;
    private final Validator validator;

    BodyMistakes(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Returns what a body says.
     *
     * @throws InvalidRequestException when it is not valid, with every violation; up to 100 of what cannot be read
     */
    public <T> T read(JsonNode body, Class<T> type) {
        JsonNode rest = body.deepCopy();
        List<Violation> mistakes = new ArrayList<>();
        while (true) {
            try {
                T read = json.treeToValue(rest, type);
                addWhatElseIsWrong(mistakes, read);
                if (mistakes.isEmpty()) {
                    return read;
                }
                throw InvalidRequestException.of(Violations.sorted(mistakes));
            } catch (JsonProcessingException e) {
                Problem problem = JsonProblems.of(e);
                List<Violation> found = problem.violations();
                if (found == null || mistakes.containsAll(found)) {
                    throw InvalidRequestException.unreadable(e);
                }
                mistakes.addAll(found);
                if (mistakes.size() >= MOST || !takeOut(rest, e)) {
                    throw InvalidRequestException.of(Violations.sorted(mistakes));
                }
            }
        }
    }

    /** Nothing is told twice of one field, least of all that what was taken out is missing. */
    private void addWhatElseIsWrong(List<Violation> mistakes, Object read) {
        List<Violation> others = Violations.ofBody(validator.validate(read)).stream()
                .filter(other -> mistakes.stream().noneMatch(mistake -> mistake.isAbout(other.field())))
                .toList();
        mistakes.addAll(others);
    }

    private static boolean takeOut(JsonNode rest, JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return false;
        }
        List<Reference> path = mapping.getPath();
        JsonNode parent = rest;
        for (Reference step : path.subList(0, path.size() - 1)) {
            parent = step.getFieldName() == null ? parent.path(step.getIndex()) : parent.path(step.getFieldName());
        }
        Reference last = path.get(path.size() - 1);
        if (parent instanceof ObjectNode object) {
            object.remove(last.getFieldName());
            return true;
        }
        if (parent instanceof ArrayNode array && array.has(last.getIndex())) {
            array.setNull(last.getIndex()); // what comes after it keeps its index
            return true;
        }
        return false;
    }
}
