package dev.careerconversations.api.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Puts parameters and responses into an order that depends on nothing but themselves, and that people would choose. */
final class StableOrder implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> {
                    sortParameters(path, operation);
                    sortResponses(operation);
                }));
    }

    /** Those of the path as they come there, then those of the query, then headers. */
    private static void sortParameters(String path, Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        List<Parameter> sorted = new ArrayList<>(operation.getParameters());
        sorted.sort(Comparator.<Parameter>comparingInt(
                        it -> List.of(Parameter.In.PATH, Parameter.In.QUERY, Parameter.In.HEADER)
                                .indexOf(it.getIn()))
                .thenComparingInt(it -> path.indexOf("{" + it.getName() + "}"))
                .thenComparing(Parameter::getName));
        operation.setParameters(sorted);
    }

    private static void sortResponses(Operation operation) {
        APIResponses sorted = OASFactory.createAPIResponses();
        new TreeMap<>(operation.getResponses().getAPIResponses()).forEach(sorted::addAPIResponse);
        operation.setResponses(sorted);
    }
}
