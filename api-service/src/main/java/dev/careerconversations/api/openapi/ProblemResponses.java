package dev.careerconversations.api.openapi;

import dev.careerconversations.api.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Documents the problems that every operation can answer with, so that no resource has to repeat them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> addTo(operation, method, path.contains("{"))));
    }

    private static void addTo(Operation operation, HttpMethod method, boolean namesSomething) {
        boolean changes = method != HttpMethod.GET;
        if (changes || operation.getParameters() != null) {
            add(operation, "400", "The request is malformed or not valid; nothing was changed.");
        }
        add(operation, "401", "A valid bearer token is missing.");
        add(operation, "403", "This is for the other party, or the account has no email address; nothing was changed.");
        if (namesSomething) {
            add(operation, "404", "There is no such thing, or none for the caller.");
        }
        if (changes && namesSomething) {
            add(operation, "409", "The plan's life does not allow this now; nothing was changed.");
        }
        if (changes && method != HttpMethod.POST) {
            add(operation, "412", "It is not as the caller has read it: the body says what has changed since.");
            add(operation, "428", "The request does not say which state it is based on.");
        }
        if (operation.getRequestBody() != null) {
            add(operation, "413", "The body is too large.");
            add(operation, "415", "The body is not application/json.");
        }
        add(operation, "429", "Too many requests of one person; Retry-After says when to try again.");
        add(operation, "503", "The identity provider's keys are not here yet; Retry-After says when to try again.");
    }

    private static void add(Operation operation, String status, String description) {
        Map<String, APIResponse> known = operation.getResponses().getAPIResponses();
        if (known != null && known.containsKey(status) && known.get(status).getContent() != null) {
            return;
        }
        Schema reference = OASFactory.createSchema().ref("#/components/schemas/Problem");
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(description)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                Problem.MEDIA_TYPE,
                                                OASFactory.createMediaType().schema(reference))));
    }
}
