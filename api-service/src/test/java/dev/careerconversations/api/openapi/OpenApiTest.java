package dev.careerconversations.api.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerconversations.api.openapi.Document.Operation;
import dev.careerconversations.api.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OpenApiTest extends ApiTest {

    @Test
    void every_operation_has_an_id_of_its_own_a_summary_a_tag_and_its_problems() {
        Document document = Document.served();
        assertThat(document.root().get("openapi").asText()).isEqualTo("3.1.0");
        Map<String, Operation> operations = document.operations();
        operations.forEach((id, operation) -> {
            JsonNode node = operation.node();
            assertThat(node.properties()).as(id).extracting(Map.Entry::getKey).contains("summary", "tags", "security");
            assertThat(node.get("responses").has("401")).as(id).isTrue();
            node.get("responses").forEachEntry((status, it) -> {
                JsonNode content = document.resolve(it).path("content");
                if (status.startsWith("2") && !status.equals("204")) {
                    assertThat(content.at("/application~1json/schema").isMissingNode())
                            .as(id + status)
                            .isFalse();
                }
                if (status.startsWith("4") || status.startsWith("5")) {
                    assertThat(content.at("/application~1problem+json/schema/$ref")
                                    .asText())
                            .as(id + status)
                            .isEqualTo("#/components/schemas/Problem");
                }
            });
        });
        assertThat(operations).hasSizeGreaterThan(30).doesNotContainKey("");
        assertThat(document.root().get("paths").findParents("responses"))
                .hasSize(operations.size() + document.publicLinks().size());
        assertThat(document.root().at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(operations.values()).extracting(Operation::path).allMatch(path -> path.startsWith("/api/v1/"));
    }

    /** CompletenessTest and the permission matrix look at what needs a token; tests of their packages at these. */
    @Test
    void four_links_need_no_token_and_say_so() {
        Document document = Document.served();

        Map<String, Operation> links = document.publicLinks();

        assertThat(links).containsOnlyKeys("getUnsubscribePage", "unsubscribe", "undoUnsubscribe", "getCalendar");
        links.forEach((id, link) -> {
            assertThat(link.node().get("security").isEmpty()).as(id).isTrue();
            assertThat(link.node().get("responses").properties())
                    .as(id)
                    .extracting(Map.Entry::getKey)
                    .contains("200", "404", "429", "500", "503")
                    .doesNotContain("401", "403", "422");
            String type = id.equals("getCalendar") ? "text/calendar" : "text/html";
            assertThat(link.response(200).get("content").has(type)).as(id).isTrue();
            assertThat(link.node().path("parameters").findValuesAsText("name")).doesNotContain("Idempotency-Key");
        });
    }

    @Test
    void limits_of_texts_are_in_the_document() {
        JsonNode title = Document.served().schemas().get("NewPlan").at("/properties/title");

        assertThat(title.get("maxLength").asInt()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/q/openapi, application/yaml, openapi: 3.1.0",
        "/q/openapi.yaml, application/yaml, openapi: 3.1.0",
        "/q/openapi?format=json, application/json, \"openapi\" : \"3.1.0\"",
        "/q/openapi.json, application/json, \"openapi\" : \"3.1.0\""
    })
    void it_is_served_in_two_formats(String path, String type, String version) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .contentType(containsString(type))
                .body(containsString(version));
    }

    @Test
    void swagger_ui_is_served() {
        given().get("/q/swagger-ui/").then().statusCode(200);
    }
}
