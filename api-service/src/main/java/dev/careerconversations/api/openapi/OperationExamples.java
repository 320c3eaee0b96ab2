package dev.careerconversations.api.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Shows of each operation one request and its answer, from {@code openapi/operations/<operationId>.json}. */
final class OperationExamples implements OASFilter {

    private final ExampleFiles files = new ExampleFiles();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations()
                        .values()
                        .forEach(operation -> files.read("operations/" + operation.getOperationId())
                                .ifPresent(example -> show((Map<?, ?>) example, operation))));
    }

    private static void show(Map<?, ?> example, Operation operation) {
        if (operation.getParameters() != null && example.get("parameters") instanceof Map<?, ?> values) {
            for (Parameter parameter : operation.getParameters()) {
                if (values.get(parameter.getName()) != null) {
                    parameter.setExample(values.get(parameter.getName()));
                }
            }
        }
        if (operation.getRequestBody() != null) {
            show(example.get("request"), operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                show(example.get("response"), response.getContent());
            }
        });
    }

    private static void show(@Nullable Object body, @Nullable Content content) {
        if (body != null && content != null) {
            content.getMediaTypes().values().forEach(type -> type.setExample(body));
        }
    }
}
