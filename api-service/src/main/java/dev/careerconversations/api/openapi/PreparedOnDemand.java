package dev.careerconversations.api.openapi;

import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.MetaAnnotations;
import jakarta.ws.rs.container.PreMatching;

/**
 * Lets the build put {@link DocumentOnDemand} before the bean of Quarkus that makes and serves the OpenAPI document. What binds
 * the two must be known to the class loader of that bean, which knows none of ours in tests and while developing: so it is an
 * annotation of a library's by which nothing else is bound.
 */
public class PreparedOnDemand implements BuildCompatibleExtension {

    @Discovery
    public void discover(MetaAnnotations annotations) {
        annotations.addInterceptorBinding(PreMatching.class);
    }

    @Enhancement(types = OpenApiDocumentService.class)
    public void bind(ClassConfig service) {
        service.addAnnotation(PreMatching.class);
    }
}
