package dev.careerconversations.api.openapi;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers, said once for all operations. */
final class AnswerHeaders implements OASFilter {

    static final String ETAG = "ETag";
    static final String LOCATION = "Location";
    static final String RETRY_AFTER = "Retry-After";
    static final String WWW_AUTHENTICATE = "WWW-Authenticate";

    /** An entity tag, as an example. */
    static final String TAG = "\"xqQ3mLr1d9ZsKe0TbhFv\"";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addHeader(
                        ETAG,
                        header("A strong entity tag (RFC 9110, section 8.8.3): another one after every change.", TAG)
                                .required(true)
                                .schema(text(512)))
                .addHeader(
                        LOCATION,
                        header(
                                        "Where what was made is found from now on.",
                                        "https://api.example.com/api/v1/plans/0195a4e2-7c00-7a11-8c3d-5f2b9e6d4a10")
                                .required(true)
                                .schema(text(2048).format("uri")))
                .addHeader(
                        RETRY_AFTER,
                        header("After how many seconds the same request may be sent again.", 1)
                                .schema(seconds()))
                .addHeader(
                        WWW_AUTHENTICATE,
                        header("How to authenticate.", "Bearer").required(true).schema(text(200)));
    }

    static void refer(APIResponse response, String header) {
        response.addHeader(header, OASFactory.createHeader().ref("#/components/headers/" + header));
    }

    static Schema text(int most) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .minLength(1)
                .maxLength(most);
    }

    private static Header header(String description, Object example) {
        return OASFactory.createHeader().description(description).example(example);
    }

    private static Schema seconds() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(3600));
    }
}
