package dev.careerconversations.api.openapi;

import dev.careerconversations.api.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
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
        document.getComponents().addSchema("Violation", violation()).addSchema("Problem", problem());
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

    private static Schema problem() {
        return object("Problem details (RFC 9457).", List.of("type", "title", "status", "detail"))
                .addProperty("type", text("Stable for each sort of problem.").format("uri-reference"))
                .addProperty("title", text("Short, the same for each type."))
                .addProperty("status", of(Schema.SchemaType.INTEGER, "The HTTP status."))
                .addProperty("detail", text("What went wrong this time."))
                .addProperty(
                        "violations",
                        of(Schema.SchemaType.ARRAY, "Each thing wrong with the request's content.")
                                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")))
                .addProperty(
                        "legalSteps",
                        of(Schema.SchemaType.ARRAY, "The steps that the plan can take now.")
                                .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }

    private static Schema violation() {
        return object("One thing wrong with a request's content.", List.of("field", "message"))
                .addProperty("field", text("The JSON field, or a parameter's name; empty for the body as a whole."))
                .addProperty("message", text("What it must be."));
    }

    private static Schema object(String description, List<String> required) {
        return of(Schema.SchemaType.OBJECT, description).required(required);
    }

    private static Schema text(String description) {
        return of(Schema.SchemaType.STRING, description);
    }

    private static Schema of(Schema.SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }
}
