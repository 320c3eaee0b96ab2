package dev.careerconversations.api.openapi;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.container.PreMatching;
import org.jspecify.annotations.Nullable;

/**
 * Lets Quarkus make the OpenAPI document when somebody asks for it. It would read and write it in every process before that is
 * ready, which was a fifth of our start; later versions do it on demand by themselves (Quarkus' issue 54826), and make this
 * needless.
 */
@PreMatching
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class DocumentOnDemand {

    private @Nullable InvocationContext preparation;

    @AroundInvoke
    @Nullable
    synchronized Object serve(InvocationContext call) throws Exception {
        if (call.getMethod().getName().equals("prepareDocument")) {
            preparation = call;
            return null;
        }
        if (preparation != null) {
            preparation.proceed();
            preparation = null;
        }
        return call.proceed();
    }
}
