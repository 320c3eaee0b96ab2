package dev.careerconversations.api.openapi;

import dev.careerconversations.api.http.EntityTags;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Documents entity tags: where they come from, and how reads and changes are made conditional on them. */
final class ConditionalRequests implements OASFilter {

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
                            AnswerHeaders.refer(response, AnswerHeaders.ETAG);
                        }
                    });
                }));
    }

    private static void read(Operation operation) {
        operation.addParameter(header(IF_NONE_MATCH, "The ETag of what the caller has already.", false));
        APIResponse unchanged = OASFactory.createAPIResponse().description("It is what the caller has already.");
        AnswerHeaders.refer(unchanged, AnswerHeaders.ETAG);
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
                .schema(AnswerHeaders.text(EntityTags.LONGEST_HEADER))
                .example(AnswerHeaders.TAG);
    }
}
