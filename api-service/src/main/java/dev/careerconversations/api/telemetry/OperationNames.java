package dev.careerconversations.api.telemetry;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Remembers with each request which operation of the OpenAPI document it is. */
class OperationNames {

    /** The request's own data under which its operationId is kept. */
    static final String KEY = "operationId";

    @ServerRequestFilter
    void remember(ResourceInfo resource) {
        Context context = Vertx.currentContext();
        Method method = resource.getResourceMethod();
        Operation operation = method == null ? null : method.getAnnotation(Operation.class);
        if (context != null && operation != null) {
            context.putLocal(KEY, operation.operationId());
        }
    }
}
