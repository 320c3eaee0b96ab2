package dev.careerconversations.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.careerconversations.api.problem.InvalidRequestException;
import dev.careerconversations.api.problem.Violation;
import dev.careerconversations.api.problem.Violations;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.List;

/** Changes part of a resource as RFC 7396 says: what the patch names is replaced, null clears, all else stays. */
@Singleton
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Returns what becomes of a record by a patch.
     *
     * @throws InvalidRequestException when the patch, or what comes of it, is not valid
     */
    public <T> T apply(JsonNode patch, T current, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) {
            throw InvalidRequestException.of("", "must be an object");
        }
        ObjectNode target = json.valueToTree(current);
        T changed = read(merge(target, changes), type);
        List<Violation> violations = Violations.ofBody(validator.validate(changed));
        if (!violations.isEmpty()) {
            throw InvalidRequestException.of(violations);
        }
        return changed;
    }

    private <T> T read(JsonNode tree, Class<T> type) {
        try {
            return json.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw InvalidRequestException.unreadable(e);
        }
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(change -> {
            JsonNode value = change.getValue();
            if (!target.has(change.getKey()) && value.isNull()) {
                throw InvalidRequestException.of(change.getKey(), "is not a property of this resource");
            }
            if (value instanceof ObjectNode nested) {
                ObjectNode below =
                        target.get(change.getKey()) instanceof ObjectNode known ? known : target.objectNode();
                target.set(change.getKey(), merge(below, nested));
            } else if (value.isNull()) {
                target.putNull(change.getKey());
            } else {
                target.set(change.getKey(), value);
            }
        });
        return target;
    }
}
