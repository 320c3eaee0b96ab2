package dev.careerconversations.api.openapi.compatibility;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ChangedSecurityRequirements;
import org.openapitools.openapidiff.core.model.ComposedChanged;
import org.openapitools.openapidiff.core.model.schema.ChangedMaxItems;
import org.openapitools.openapidiff.core.model.schema.ChangedMinItems;
import org.openapitools.openapidiff.core.model.schema.ChangedRequired;

/** Where exactly an operation has changed. The library knows, but tells it as a tree without names. */
final class ChangedPlaces {

    private final Map<Schema<?>, String> names = new IdentityHashMap<>();
    private final List<Break> breaks = new ArrayList<>();
    private final String operation;

    private ChangedPlaces(String operation, OpenAPI released) {
        this.operation = operation;
        released.getComponents().getSchemas().forEach((name, schema) -> names.put(schema, name));
    }

    static List<Break> of(ChangedOperation operation, OpenAPI released) {
        String id = operation.getOldOperation().getOperationId();
        ChangedPlaces places = new ChangedPlaces(id, released);
        places.visit(operation, id);
        return places.breaks;
    }

    private void visit(Changed change, String place) {
        if (change == null || !change.isIncompatible() || isShorterAnswer(change)) {
            return;
        }
        if (change instanceof ChangedSchema schema) {
            visitSchema(schema, names.getOrDefault(schema.getOldSchema(), place));
        } else if (change instanceof ComposedChanged composed) {
            String here = placeOf(composed, place);
            if (composed.isCoreChanged().isIncompatible()) {
                add(here, composed);
            }
            composed.getChangedElements().forEach(part -> visit(part, here));
        } else {
            add(place, change);
        }
    }

    private void visitSchema(ChangedSchema schema, String place) {
        if (schema.getContext().isResponse() && !schema.getMissingProperties().isEmpty()) {
            schema.getMissingProperties().keySet().forEach(gone -> add(place + "." + gone, Wording.GONE));
        } else if (schema.isCoreChanged().isIncompatible()) {
            add(place, schema);
        }
        schema.getChangedProperties().forEach((property, change) -> visit(change, place + "." + property));
        schema.getChangedElements().stream()
                .filter(part -> part == null || !schema.getChangedProperties().containsValue(part))
                .forEach(part -> visitPart(schema, part, place));
    }

    private void visitPart(ChangedSchema schema, Changed part, String place) {
        if (!(part instanceof ChangedRequired required)) {
            visit(part, place);
        } else if (required.getContext().isRequest()) {
            required.getIncreased().forEach(property -> add(place + "." + property, "is required now"));
        } else {
            required.getMissing().stream()
                    .filter(property -> !schema.getMissingProperties().containsKey(property))
                    .forEach(property -> add(place + "." + property, "is not always there now"));
        }
    }

    /** The library does not ask whether a list is taken or given. */
    private static boolean isShorterAnswer(Changed change) {
        return change instanceof ChangedMaxItems most && most.getContext().isResponse()
                || change instanceof ChangedMinItems least && least.getContext().isResponse();
    }

    private static String placeOf(ComposedChanged change, String place) {
        if (change instanceof ChangedParameter parameter) {
            return place + "." + parameter.getName();
        }
        if (change instanceof ChangedSecurityRequirements security) {
            return security.getOldSecurityRequirements().stream()
                    .flatMap(requirement -> requirement.keySet().stream())
                    .findFirst()
                    .orElse(place);
        }
        return place;
    }

    private void add(String place, Changed change) {
        add(place, Wording.of(change));
    }

    private void add(String place, String what) {
        breaks.add(new Break(place, what, Set.of(operation)));
    }
}
