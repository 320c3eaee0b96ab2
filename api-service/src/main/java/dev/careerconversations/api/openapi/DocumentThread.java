package dev.careerconversations.api.openapi;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Has the OpenAPI document made ({@link DocumentOnDemand}) by a thread that may take its time. It can take seconds of a busy
 * processor, in which an event loop would answer nobody else.
 */
@Singleton
class DocumentThread {

    private final OpenApiDocumentService documents;

    DocumentThread(OpenApiDocumentService documents) {
        this.documents = documents;
    }

    void register(@Observes Router router) {
        router.routeWithRegex("/q/openapi(\\..*)?").order(1).blockingHandler(this::make, false);
    }

    private void make(RoutingContext request) {
        documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON);
        request.next();
    }
}
