package dev.careerconversations.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerconversations.api.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed documents are those of the service. */
@QuarkusTest
class OpenApiDocumentTest extends ApiTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final String REFRESH =
            "./mvnw -pl api-service -am test -Dtest=OpenApiDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.refresh";

    @Test
    void docs_openapi_yaml_is_what_the_service_serves() throws IOException {
        compare("openapi.yaml", Document.served().root());
    }

    @Test
    void docs_openapi_3_0_yaml_says_the_same_in_the_words_of_3_0_3() throws IOException {
        compare("openapi-3.0.yaml", OpenApi30.of(Document.served().root()));
    }

    private static void compare(String name, JsonNode document) throws IOException {
        Path file = DOCS.resolve(name);
        String current = DocumentYaml.write(document);
        if (System.getProperty("openapi.refresh") != null) {
            Files.writeString(file, current);
        }
        assertThat(file)
                .as(
                        "docs/%s is not what the service serves. If the change of the API is meant, write it anew by%n  %s%n"
                                + "and read what has changed before you commit it.",
                        name, REFRESH)
                .hasContent(current);
    }
}
