package dev.careerconversations.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** The records and enums behind the schemas of the document, by the schemas' names. */
final class DocumentedTypes {

    private static final String OURS = "dev.careerconversations.api.";
    private static final DotName SCHEMA = DotName.createSimple(Schema.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName NOT_BLANK = DotName.createSimple(NotBlank.class);
    private static final DotName EMAIL = DotName.createSimple(Email.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);

    private final Map<String, ClassInfo> types = new HashMap<>();

    DocumentedTypes(IndexView index) {
        index.getKnownClasses().stream()
                .filter(type -> type.name().toString().startsWith(OURS))
                .filter(type -> type.isRecord() || type.isEnum())
                .forEach(type -> types.merge(schemaName(type), type, DocumentedTypes::moreDocumented));
    }

    Optional<DocumentedType> named(String schema) {
        return Optional.ofNullable(types.get(schema)).map(DocumentedType::new);
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }

    /** An enum of the domain may bear the name that another gives its schema. */
    private static ClassInfo moreDocumented(ClassInfo one, ClassInfo other) {
        return one.hasDeclaredAnnotation(SCHEMA) ? one : other;
    }

    /** A record or an enum, and what is known of its parts. */
    record DocumentedType(ClassInfo type) {

        boolean isNullable(String component) {
            return has(component, NULLABLE);
        }

        boolean isNotBlank(String component) {
            return has(component, NOT_BLANK);
        }

        boolean isEmail(String component) {
            return has(component, EMAIL);
        }

        /** Whether its JSON leaves out what is null. */
        boolean leavesOutNulls() {
            return type.hasDeclaredAnnotation(INCLUDE);
        }

        ClassJavadoc javadoc() {
            return RuntimeJavadoc.getJavadoc(
                    type.name().toString(), Thread.currentThread().getContextClassLoader());
        }

        private boolean has(String component, DotName annotation) {
            FieldInfo field = type.field(component);
            return field != null
                    && (field.hasDeclaredAnnotation(annotation) || field.type().hasAnnotation(annotation));
        }
    }
}
