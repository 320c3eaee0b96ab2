package dev.careerconversations.api.openapi;

import dev.careerconversations.api.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Documents the key under which every POST can be repeated. */
final class RepeatableRequests implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (item.getPOST() != null && !PublicLinks.isPublic(path)) {
                item.getPOST().addParameter(key());
            }
        });
    }

    private static Parameter key() {
        return OASFactory.createParameter()
                .name(Idempotent.HEADER)
                .in(Parameter.In.HEADER)
                .required(false)
                .description(
                        "A new one for every new request. Repeated within 24 hours with the same key and body, the request "
                                + "changes nothing again and gets the first answer, byte for byte.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255)
                        .pattern("^[\\x21-\\x7E]+$"))
                .example("0195a4e2-7c00-7a11-8c3d-5f2b9e6d4a10");
    }
}
