package dev.careerconversations.api.openapi;

import dev.careerconversations.api.http.PublicLink;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Documents the links that are called without a token: they ask for no authentication. */
final class PublicLinks implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (isPublic(path)) {
                item.getOperations().values().forEach(PublicLinks::open);
            }
        });
    }

    static boolean isPublic(String path) {
        return path.matches(PublicLink.PATHS);
    }

    private static void open(Operation operation) {
        operation.setSecurity(List.of());
    }
}
