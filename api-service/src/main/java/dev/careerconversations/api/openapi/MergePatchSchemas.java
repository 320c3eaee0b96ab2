package dev.careerconversations.api.openapi;

import dev.careerconversations.api.http.MergePatch;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Documents what a merge patch may say: what the whole may, with nothing required, since what is left out stays (RFC 7396).
 */
final class MergePatchSchemas implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> ease(document, operation)));
    }

    private static void ease(OpenAPI document, Operation operation) {
        MediaType body = operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE);
        if (body == null) {
            return;
        }
        String whole = body.getSchema().getRef().substring(SCHEMAS.length());
        Schema schema = document.getComponents().getSchemas().get(whole);
        if (schema == null
                || schema.getRequired() == null
                || schema.getRequired().isEmpty()) {
            return;
        }
        String part = whole.replaceAll("Content$", "") + "Patch";
        document.getComponents()
                .addSchema(
                        part,
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .description("What to change; what is left out stays, null clears.")
                                .properties(schema.getProperties()));
        body.setSchema(OASFactory.createSchema().ref(SCHEMAS + part));
        if (!isSent(document, SCHEMAS + whole)) {
            document.getComponents().removeSchema(whole);
        }
    }

    private static boolean isSent(OpenAPI document, String reference) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .anyMatch(type -> reference.equals(type.getSchema().getRef()));
    }
}
