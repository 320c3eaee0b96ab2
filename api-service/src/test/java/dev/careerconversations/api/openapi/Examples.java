package dev.careerconversations.api.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the examples, as they are in the sources. */
public final class Examples {

    /** How to write them anew, for a failure to tell. */
    public static final String REFRESH =
            "Write the examples anew with -Dopenapi.refresh, read what has changed, and then run "
                    + "OpenApiDocumentTest with it too.";

    private static final Path FOLDER = Path.of("src", "main", "resources", "openapi");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    public static boolean areRefreshed() {
        return System.getProperty("openapi.refresh") != null;
    }

    /** Returns what a file says; an empty object if there is none. */
    public static ObjectNode read(String name) {
        Path file = FOLDER.resolve(name + ".json");
        try {
            return Files.exists(file) ? (ObjectNode) JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(String name, ObjectNode content) {
        try {
            Files.writeString(FOLDER.resolve(name + ".json"), pretty(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pretty(ObjectNode content) throws JsonProcessingException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
                        .writeValueAsString(content)
                + "\n";
    }
}
