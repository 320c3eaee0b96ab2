package dev.careerconversations.api.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.api.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest extends ApiTest {

    @Test
    void every_operation_has_an_id_of_its_own_a_summary_a_tag_and_its_problems() {
        Map<String, Object> document = document();
        assertThat(document.get("openapi")).isEqualTo("3.1.0");
        List<String> ids = new ArrayList<>();
        operations(document).forEach((where, operation) -> {
            assertThat(operation).as(where).containsKeys("operationId", "summary", "tags", "security");
            Map<String, Object> responses = child(operation, "responses");
            assertThat(responses).as(where).containsKey("401");
            assertThat(responses.keySet()).as(where).anyMatch(status -> status.startsWith("2"));
            responses.forEach((status, response) -> {
                if (status.startsWith("2") && !status.equals("204")) {
                    assertThat(response.toString()).as(where).contains("application/json", "schema");
                }
                if (status.startsWith("4")) {
                    assertThat(response.toString()).as(where).contains("application/problem+json");
                }
            });
            ids.add((String) operation.get("operationId"));
        });
        assertThat(ids).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        assertThat(document.get("servers").toString()).startsWith("[{url=/, ");
        assertThat(child(document, "paths").keySet()).allMatch(path -> path.startsWith("/api/v1/"));
    }

    @Test
    void limits_of_texts_are_in_the_document() {
        Map<String, Object> title = child(
                child(child(child(child(document(), "components"), "schemas"), "NewPlan"), "properties"), "title");

        assertThat(title).containsEntry("maxLength", 200);
    }

    @Test
    void swagger_ui_is_served() {
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    private static Map<String, Object> document() {
        return given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }

    private static Map<String, Map<String, Object>> operations(Map<String, Object> document) {
        Map<String, Map<String, Object>> operations = new java.util.LinkedHashMap<>();
        child(document, "paths")
                .forEach((path, item) -> child(document, "paths", path).forEach((method, operation) -> {
                    if (List.of("get", "post", "put", "patch", "delete").contains(method)) {
                        operations.put(method + " " + path, child(child(document, "paths", path), method));
                    }
                }));
        return operations;
    }

    private static Map<String, Object> child(Map<String, Object> parent, String... names) {
        Map<String, Object> at = parent;
        for (String name : names) {
            @SuppressWarnings("unchecked")
            Map<String, Object> next = (Map<String, Object>) at.get(name);
            at = next;
        }
        return at;
    }
}
