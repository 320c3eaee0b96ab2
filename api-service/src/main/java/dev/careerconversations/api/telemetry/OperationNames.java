package dev.careerconversations.api.telemetry;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Remembers with each request which operation of the OpenAPI document it is. */
@Singleton
class OperationNames {

    /** The request's own data under which a place for its operationId is kept. */
    static final String KEY = "operationId";

    private static final int FIRST = 10_002;

    /** A resource may be given a copy of the request's data: so what it has to fill in is put there before. */
    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    Vertx.currentContext().putLocal(KEY, new AtomicReference<@Nullable String>());
                    request.next();
                },
                FIRST);
    }

    @ServerRequestFilter
    void remember(ResourceInfo resource) {
        Context context = Vertx.currentContext();
        AtomicReference<@Nullable String> place = context == null ? null : context.getLocal(KEY);
        Method method = resource.getResourceMethod();
        Operation operation = method == null ? null : method.getAnnotation(Operation.class);
        if (place != null && operation != null) {
            place.set(operation.operationId());
        }
    }
}
