package dev.careerconversations.api.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says of Java's own types where they are used what they are in JSON; as schemas of their own they would say nothing more. */
final class PlainTypes {

    private static final String SCHEMAS = "#/components/schemas/";

    private static final Map<String, Plain> PLAIN = Map.of(
            "Instant", new Plain("date-time", "2026-03-12T14:00:00Z"),
            "LocalDate", new Plain("date", "2026-03-12"),
            "UUID", new Plain("uuid", "0195a4e2-7c00-7a11-8c3d-5f2b9e6d4a10"));

    private PlainTypes() {}

    private record Plain(String format, String example) {}

    static Schema inline(Schema schema) {
        String reference = schema.getRef();
        if (reference == null || !reference.startsWith(SCHEMAS)) {
            return schema;
        }
        Plain plain = PLAIN.get(reference.substring(SCHEMAS.length()));
        if (plain == null) {
            return schema;
        }
        schema.setRef(null);
        schema.type(List.of(Schema.SchemaType.STRING)).format(plain.format());
        if (schema.getExamples() == null) {
            schema.examples(List.of(plain.example()));
        }
        return schema;
    }

    static void remove(OpenAPI document) {
        Objects.requireNonNull(document.getComponents());
        PLAIN.keySet().forEach(document.getComponents()::removeSchema);
    }
}
