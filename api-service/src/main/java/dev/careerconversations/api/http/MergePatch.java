package dev.careerconversations.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.careerconversations.api.problem.BodyMistakes;
import dev.careerconversations.api.problem.InvalidRequestException;
import jakarta.inject.Singleton;

/** Changes part of a resource as RFC 7396 says: what the patch names is replaced, null clears, all else stays. */
@Singleton
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final BodyMistakes mistakes;

    MergePatch(ObjectMapper json, BodyMistakes mistakes) {
        this.json = json;
        this.mistakes = mistakes;
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
        return mistakes.read(merge(target, changes), type);
    }

    /** What is cleared is set to null and not removed, so that a misspelt property is noticed like any other. */
    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(change -> {
            JsonNode value = change.getValue();
            if (value instanceof ObjectNode nested) {
                ObjectNode below =
                        target.get(change.getKey()) instanceof ObjectNode known ? known : target.objectNode();
                target.set(change.getKey(), merge(below, nested));
            } else {
                target.set(change.getKey(), value);
            }
        });
        return target;
    }
}
