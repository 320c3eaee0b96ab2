package dev.careerconversations.api.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Documents entity tags: where they come from, and how reads and changes are made conditional on them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ConditionalRequests implements OASFilter {

    private static final Set<HttpMethod> CHANGES = Set.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final String IF_MATCH = "If-Match";
    private static final String IF_NONE_MATCH = "If-None-Match";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().forEach((method, operation) -> {
                    if (method == HttpMethod.GET) {
                        read(operation);
                    } else if (CHANGES.contains(method)) {
                        change(operation);
                    }
                    operation.getResponses().getAPIResponses().forEach((status, response) -> {
                        if (status.startsWith("2") && response.getContent() != null) {
                            tag(response);
                        }
                    });
                }));
    }

    private static void read(Operation operation) {
        operation.addParameter(header(IF_NONE_MATCH, "The ETag of what the caller has already.", false));
        APIResponse unchanged = OASFactory.createAPIResponse().description("It is what the caller has already.");
        tag(unchanged);
        operation.getResponses().addAPIResponse("304", unchanged);
    }

    /** What can be made by the same operation asks for one of two headers, of which neither alone is required. */
    private static void change(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        boolean makes = parameters != null
                && parameters.stream().anyMatch(parameter -> IF_NONE_MATCH.equals(parameter.getName()));
        operation.addParameter(
                header(IF_MATCH, "The ETag of what the caller has read, and now changes; * for any.", !makes));
    }

    private static Parameter header(String name, String description, boolean required) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(description)
                .schema(text().maxLength(4096))
                .example("\"33a64df5\"");
    }

    private static void tag(APIResponse response) {
        Header tag = OASFactory.createHeader()
                .description("A strong entity tag (RFC 9110, section 8.8.3): another one after every change.")
                .schema(text().maxLength(512));
        response.addHeader("ETag", tag);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
