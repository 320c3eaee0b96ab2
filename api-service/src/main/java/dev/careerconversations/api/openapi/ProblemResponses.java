package dev.careerconversations.api.openapi;

import dev.careerconversations.api.problem.Problem;
import dev.careerconversations.api.problem.ProblemType;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Documents the problems that operations answer with, so that no resource has to repeat them. */
final class ProblemResponses implements OASFilter {

    private final ExampleFiles files = new ExampleFiles();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    if (PublicLinks.isPublic(path)) {
                        addToPublic(operation);
                    } else {
                        addTo(operation, method, path.contains("{"));
                    }
                }));
        for (ProblemAnswer answer : ProblemAnswer.ALL) {
            document.getComponents().addResponse(answer.id(), response(answer));
        }
    }

    private static void addTo(Operation operation, HttpMethod method, boolean namesSomething) {
        add(operation, ProblemAnswer.BAD_REQUEST);
        add(operation, ProblemAnswer.UNAUTHENTICATED);
        add(operation, ProblemAnswer.FORBIDDEN);
        if (namesSomething) {
            add(operation, ProblemAnswer.NOT_FOUND);
        }
        add(operation, ProblemAnswer.NOT_ACCEPTABLE);
        if (method == HttpMethod.POST) {
            add(operation, ProblemAnswer.CONFLICT_OR_RUNNING);
            add(operation, ProblemAnswer.KEY_REUSED);
        } else if (method != HttpMethod.GET) {
            add(operation, ProblemAnswer.CONFLICT);
            add(operation, ProblemAnswer.PRECONDITION_FAILED);
            add(operation, ProblemAnswer.PRECONDITION_REQUIRED);
        }
        if (operation.getRequestBody() != null) {
            add(operation, ProblemAnswer.CONTENT_TOO_LARGE);
            add(operation, ProblemAnswer.UNSUPPORTED_MEDIA_TYPE);
        }
        add(operation, ProblemAnswer.TOO_MANY_REQUESTS);
        add(operation, ProblemAnswer.INTERNAL_ERROR);
        add(operation, ProblemAnswer.UNAVAILABLE);
    }

    /** Of a link that is none tells the resource itself: a page may say it. */
    private static void addToPublic(Operation operation) {
        add(operation, ProblemAnswer.NOT_FOUND);
        add(operation, ProblemAnswer.TOO_MANY_REQUESTS);
        add(operation, ProblemAnswer.INTERNAL_ERROR);
        add(operation, ProblemAnswer.DATABASE_UNAVAILABLE);
    }

    private static void add(Operation operation, ProblemAnswer answer) {
        Map<String, APIResponse> known = operation.getResponses().getAPIResponses();
        if (known.containsKey(answer.status()) && known.get(answer.status()).getContent() != null) {
            return;
        }
        operation
                .getResponses()
                .addAPIResponse(
                        answer.status(), OASFactory.createAPIResponse().ref("#/components/responses/" + answer.id()));
    }

    private APIResponse response(ProblemAnswer answer) {
        MediaType body =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        answer.types().forEach(type -> body.addExample(slug(type), example(type)));
        APIResponse response = OASFactory.createAPIResponse()
                .description(answer.description())
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body));
        if (!answer.header().isEmpty()) {
            AnswerHeaders.refer(response, answer.header());
        }
        return response;
    }

    private Example example(ProblemType type) {
        Example example = OASFactory.createExample().summary(type.title());
        files.read("problems/" + slug(type)).ifPresent(example::setValue);
        return example;
    }

    private static String slug(ProblemType type) {
        return type.uri().substring(type.uri().lastIndexOf('/') + 1);
    }
}
