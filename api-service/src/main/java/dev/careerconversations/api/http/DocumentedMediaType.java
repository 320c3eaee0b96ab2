package dev.careerconversations.api.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body of another media type than its operation is documented with. JAX-RS alone would take {@code *}{@code /*} for
 * any, and a body of text for whatever Java can make of a string.
 */
class DocumentedMediaType {

    @ServerRequestFilter
    public void check(ResourceInfo operation, HttpHeaders headers) {
        Method method = operation.getResourceMethod();
        String sent = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (sent != null && takesBody(method) && !isSame(sent, documented(method))) {
            throw new NotSupportedException();
        }
    }

    private static boolean takesBody(Method method) {
        return Arrays.stream(method.getParameters())
                .anyMatch(parameter -> parameter.getName().equals("body"));
    }

    private static String documented(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes == null ? MediaType.APPLICATION_JSON : consumes.value()[0];
    }

    private static boolean isSame(String sent, String documented) {
        MediaType type = read(sent);
        return type != null && documented.equalsIgnoreCase(type.getType() + "/" + type.getSubtype());
    }

    private static @Nullable MediaType read(String sent) {
        try {
            return MediaType.valueOf(sent);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
