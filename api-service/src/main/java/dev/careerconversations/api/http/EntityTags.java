package dev.careerconversations.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Gives what is answered its entity tag. */
@Singleton
public class EntityTags {

    /** How many characters {@code If-Match} and {@code If-None-Match} have at most. */
    public static final int LONGEST_HEADER = 4_096;

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
