package dev.careerconversations.api.http;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import jakarta.inject.Singleton;

/** Gives what is answered its entity tag. */
@Singleton
public class EntityTags {

    /** How many characters {@code If-Match} and {@code If-None-Match} have at most. */
    public static final int LONGEST_HEADER = 4_096;

    private final ObjectMapper json;
    private final ObjectMapper state;

    EntityTags(ObjectMapper json) {
        this.json = json;
        this.state = json.copy()
                .setAnnotationIntrospector(AnnotationIntrospector.pair(
                        new UntaggedProperties(), json.getSerializationConfig().getAnnotationIntrospector()));
    }

    /** Returns the tag of what somebody reads, as it is written in a header. */
    public String of(Object representation) {
        return tag(representation).value();
    }

    EntityTag tag(Object representation) {
        return EntityTag.of(state.valueToTree(representation), json.valueToTree(representation));
    }

    private static final class UntaggedProperties extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean hasIgnoreMarker(AnnotatedMember member) {
            return member.hasAnnotation(Untagged.class);
        }
    }
}
