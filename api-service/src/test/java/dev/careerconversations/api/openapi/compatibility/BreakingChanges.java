package dev.careerconversations.api.openapi.compatibility;

import static org.openapitools.openapidiff.core.model.BackwardIncompatibleProp.OPERATION_ID_CHANGED;
import static org.openapitools.openapidiff.core.model.BackwardIncompatibleProp.REQUEST_MIN_LENGTH_INCREASED;
import static org.openapitools.openapidiff.core.model.BackwardIncompatibleProp.RESPONSE_ENUM_INCREASED;
import static org.openapitools.openapidiff.core.model.BackwardIncompatibleProp.RESPONSE_MAX_LENGTH_INCREASED;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/** What in a document would break a client of the released one. docs/api.md says what counts as such. */
final class BreakingChanges {

    private static final OpenApiDiffOptions RULES = OpenApiDiffOptions.builder()
            .configProperty(OPERATION_ID_CHANGED.getPropertyName(), "true")
            .configProperty(REQUEST_MIN_LENGTH_INCREASED.getPropertyName(), "true")
            .configProperty(RESPONSE_ENUM_INCREASED.getPropertyName(), "false")
            .configProperty(RESPONSE_MAX_LENGTH_INCREASED.getPropertyName(), "false")
            .build();

    private BreakingChanges() {}

    static List<Break> between(Contract released, Contract current) {
        Map<String, Break> breaks = new LinkedHashMap<>();
        Stream.concat(found(released, current), new OverlookedChanges(released, current).all())
                .forEach(it -> breaks.merge(it.place() + ": " + it.what(), it, Break::with));
        return List.copyOf(breaks.values());
    }

    private static Stream<Break> found(Contract released, Contract current) {
        ChangedOpenApi changes = OpenApiCompare.fromSpecifications(parse(released), parse(current), RULES);
        Stream<Break> missing = changes.getMissingEndpoints().stream()
                .map(endpoint -> endpoint.getOperation().getOperationId())
                .map(id -> new Break(id, "is gone, or is found elsewhere", Set.of(id)));
        return Stream.concat(
                missing,
                changes.getChangedOperations().stream()
                        .flatMap(operation -> ChangedPlaces.of(operation, changes.getOldSpecOpenApi()).stream()));
    }

    private static OpenAPI parse(Contract contract) {
        SwaggerParseResult result = new OpenAPIV3Parser()
                .readContents(PlainReferences.of(contract.root()).toString());
        if (!result.getMessages().isEmpty()) {
            throw new IllegalArgumentException("no OpenAPI document: " + result.getMessages());
        }
        return result.getOpenAPI();
    }
}
