package dev.careerconversations.api.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says what a successful answer brings: its content in words, and where to find what was made. */
final class SuccessResponses implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations()
                        .values()
                        .forEach(operation -> operation
                                .getResponses()
                                .getAPIResponses()
                                .forEach((status, response) -> complete(status, response, document))));
    }

    private static void complete(String status, APIResponse response, OpenAPI document) {
        switch (status) {
            case "200" -> response.setDescription(contentOf(response, document));
            case "201" -> AnswerHeaders.refer(response, AnswerHeaders.LOCATION);
            case "204" -> response.setDescription("It is done; there is nothing to tell.");
            default -> {}
        }
    }

    /** Returns the first sentence of what the schema says of itself. */
    private static String contentOf(APIResponse response, OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        return response.getContent().getMediaTypes().values().stream()
                .map(type -> type.getSchema().getRef())
                .filter(reference -> reference != null)
                .map(reference -> schemas.get(reference.substring(reference.lastIndexOf('/') + 1)))
                .map(Schema::getDescription)
                .filter(description -> description != null)
                .map(description -> description.split("(?<=\\.)\\s", 2)[0])
                .findFirst()
                .orElseGet(response::getDescription);
    }
}
