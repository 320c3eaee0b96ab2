package dev.careerconversations.api.openapi.compatibility;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Collection;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedHeaders;
import org.openapitools.openapidiff.core.model.ChangedList;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ChangedSecurityRequirements;
import org.openapitools.openapidiff.core.model.ChangedSecurityScheme;
import org.openapitools.openapidiff.core.model.schema.ChangedEnum;
import org.openapitools.openapidiff.core.model.schema.ChangedMaxItems;
import org.openapitools.openapidiff.core.model.schema.ChangedMaxLength;
import org.openapitools.openapidiff.core.model.schema.ChangedNumericRange;
import org.openapitools.openapidiff.core.model.schema.ChangedOperationId;

/** Says in words what has become of a place. */
final class Wording {

    static final String GONE = "is gone";

    private Wording() {}

    static String of(Changed change) {
        if (change instanceof ChangedOperationId id) {
            return "is called %s now".formatted(id.getRight());
        }
        if (change instanceof ChangedParameters parameters) {
            return parameters.getMissing().isEmpty()
                    ? "needs " + names(parameters.getIncreased()) + " now"
                    : "does not take " + names(parameters.getMissing()) + " any more";
        }
        if (change instanceof ChangedParameter parameter) {
            return parameter.isChangeRequired() ? "is required now" : "is written differently now";
        }
        if (change instanceof ChangedApiResponse answers) {
            return "does not answer " + answers.getMissing().keySet() + " any more";
        }
        if (change instanceof ChangedContent content) {
            return "has no " + content.getMissing().keySet() + " any more";
        }
        if (change instanceof ChangedHeaders headers) {
            return "has no header " + headers.getMissing().keySet() + " any more";
        }
        if (change instanceof ChangedSecurityRequirements || change instanceof ChangedSecurityScheme) {
            return "callers prove who they are in another way now";
        }
        if (change instanceof ChangedList<?> list) {
            return ofList(list);
        }
        return ofSchema(change);
    }

    private static String ofList(ChangedList<?> list) {
        if (list instanceof ChangedEnum<?>) {
            return list.getMissing().isEmpty()
                    ? "can be " + list.getIncreased() + " now"
                    : "cannot be " + list.getMissing() + " any more";
        }
        return "was %s and is %s".formatted(list.getOldValue(), list.getNewValue());
    }

    private static String ofSchema(Changed change) {
        if (change instanceof ChangedSchema schema) {
            return "was %s and is %s".formatted(type(schema.getOldSchema()), type(schema.getNewSchema()));
        }
        if (change instanceof ChangedMaxLength length) {
            return "maxLength was %s and is %s".formatted(length.getOldValue(), length.getNewValue());
        }
        if (change instanceof ChangedMaxItems items) {
            return "maxItems was %s and is %s".formatted(items.getOldValue(), items.getNewValue());
        }
        if (change instanceof ChangedNumericRange range) {
            return "was %s to %s and is %s to %s"
                    .formatted(
                            range.getOldMinimumValue(),
                            range.getOldMaximumValue(),
                            range.getNewMinimumValue(),
                            range.getNewMaximumValue());
        }
        return "has another " + change.getClass().getSimpleName().replaceFirst("^Changed", "");
    }

    private static String names(Collection<Parameter> parameters) {
        return parameters.stream().map(Parameter::getName).toList().toString();
    }

    private static String type(Schema<?> schema) {
        return schema.getFormat() == null ? schema.getType() : schema.getType() + " " + schema.getFormat();
    }
}
