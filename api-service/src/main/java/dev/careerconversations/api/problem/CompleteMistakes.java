package dev.careerconversations.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells every mistake of a body that cannot be read, and not only the one at which reading it ended. */
@Provider
class CompleteMistakes implements ReaderInterceptor {

    private final ObjectMapper json;
    private final BodyMistakes mistakes;
    private final int limit;

    CompleteMistakes(
            ObjectMapper json, BodyMistakes mistakes, @ConfigProperty(name = "career.max-body-size") MemorySize limit) {
        this.json = json;
        this.mistakes = mistakes;
        this.limit = Math.toIntExact(limit.asLongValue());
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        InputStream sent = body.getInputStream();
        byte[] begin = sent.readNBytes(limit);
        body.setInputStream(new SequenceInputStream(new ByteArrayInputStream(begin), sent));
        try {
            return body.proceed();
        } catch (JsonMappingException | WebApplicationException e) {
            if (isMistake(e) && !JsonNode.class.isAssignableFrom(body.getType())) {
                mistakes.read(json.readTree(begin), body.getType());
            }
            throw e;
        }
    }

    /** What is no JSON at all is told by where it ends, and a body that is too long not read again. */
    private static boolean isMistake(Exception e) {
        Throwable unreadable = e instanceof JsonProcessingException ? e : e.getCause();
        return unreadable instanceof JsonMappingException mapping
                && JsonProblems.of(mapping).violations() != null;
    }
}
