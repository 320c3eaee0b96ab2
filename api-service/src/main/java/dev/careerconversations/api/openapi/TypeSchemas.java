package dev.careerconversations.api.openapi;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import dev.careerconversations.api.openapi.DocumentedTypes.DocumentedType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Brings into the schemas what the Java of records and enums says: Javadoc, what may be null, addresses, patterns. */
final class TypeSchemas implements OASFilter {

    private final DocumentedTypes types;

    TypeSchemas(DocumentedTypes types) {
        this.types = types;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .getSchemas()
                .forEach((name, schema) -> types.named(name).ifPresent(type -> complete(schema, type)));
    }

    private static void complete(Schema schema, DocumentedType type) {
        ClassJavadoc javadoc = type.javadoc();
        if (schema.getDescription() == null) {
            describe(schema, JavadocText.of(javadoc));
        }
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((name, property) -> {
            if (property.getDescription() == null) {
                describe(property, JavadocText.of(javadoc, name));
            }
            if (type.isEmail(name)) {
                property.setFormat("email");
            }
            bound(property, type.isNotBlank(name));
            if (type.isNullable(name) && !type.leavesOutNulls()) {
                makeNullable(property);
            }
        });
    }

    private static void describe(Schema schema, String words) {
        if (!words.isEmpty()) {
            schema.setDescription(words);
        }
    }

    private static void bound(Schema value, boolean notBlank) {
        if (value.getPattern() != null) {
            boolean blankPattern = value.getPattern().equals("\\S");
            value.setPattern(PortablePattern.of(value.getPattern(), notBlank));
            if ((notBlank || blankPattern) && value.getMinLength() == null) {
                value.setMinLength(1);
            }
        }
        if (value.getItems() != null) {
            bound(value.getItems(), false);
        }
    }

    /** A reference says nothing of null: it is one of two. */
    private static void makeNullable(Schema property) {
        if (property.getRef() != null) {
            Schema referred = OASFactory.createSchema().ref(property.getRef());
            property.setRef(null);
            property.setAnyOf(List.of(referred, OASFactory.createSchema().addType(SchemaType.NULL)));
        } else {
            List<SchemaType> orNull = new ArrayList<>(property.getType());
            orNull.add(SchemaType.NULL);
            property.setType(orNull);
        }
    }
}
