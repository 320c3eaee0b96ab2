package dev.careerconversations.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Gives what is answered its entity tag. */
@Singleton
public class EntityTags {

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    /** Returns the tag of what somebody reads, as it is written in a header. */
    public String of(Object representation) {
        return tag(representation).value();
    }

    EntityTag tag(Object representation) {
        return EntityTag.of(json.valueToTree(representation));
    }
}
