package dev.careerconversations.api.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The examples of the document: resources below {@code openapi/}, which a test plays against the service. */
final class ExampleFiles {

    private final ObjectMapper json = new ObjectMapper();

    /** Returns what a file holds, in maps and lists that keep its order; empty if there is none. */
    Optional<Object> read(String name) {
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        try (InputStream file = classes.getResourceAsStream("openapi/" + name + ".json")) {
            return file == null ? Optional.empty() : Optional.of(json.readValue(file, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("openapi/" + name + ".json", e);
        }
    }
}
