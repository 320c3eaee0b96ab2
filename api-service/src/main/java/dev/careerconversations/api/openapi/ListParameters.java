package dev.careerconversations.api.openapi;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says of every list alike what its order and its filters do, where it says nothing of its own. */
final class ListParameters implements OASFilter {

    private static final String ORDER = "sort";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation ->
                        Stream.ofNullable(operation.getParameters()).flatMap(List::stream))
                .filter(parameter -> parameter.getIn() == Parameter.In.QUERY && parameter.getDescription() == null)
                .forEach(ListParameters::describe);
    }

    private static void describe(Parameter parameter) {
        if (parameter.getName().equals(ORDER)) {
            parameter.setDescription("The order; a minus turns it around.");
            parameter.getSchema().setType(List.of(SchemaType.STRING));
        } else {
            parameter.setDescription("Only those that are this.");
        }
    }
}
