package dev.careerconversations.api.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/** Completes what the annotations of resources and records say, step by step in one order, so that it always comes out alike. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentFilter implements OASFilter {

    private final List<OASFilter> steps;

    public DocumentFilter(IndexView index) {
        DocumentedTypes types = new DocumentedTypes(index);
        steps = List.of(
                new ListParameters(),
                new TypeSchemas(types),
                new MergePatchSchemas(),
                new AnswerSchemas(types),
                new AnswerHeaders(),
                new ConditionalRequests(),
                new RepeatableRequests(),
                new SuccessResponses(),
                new ProblemResponses(),
                new PublicLinks(),
                new OperationExamples(),
                new StableOrder());
    }

    @Override
    public Schema filterSchema(Schema schema) {
        return PlainTypes.inline(schema);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        PlainTypes.remove(document);
        steps.forEach(step -> step.filterOpenAPI(document));
    }
}
