package dev.careerconversations.api.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.careerconversations.api.openapi.Document;
import dev.careerconversations.api.openapi.SchemaCheck;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares answers with what the document says of them. */
final class Answers {

    private static final String PROBLEM = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Document document;
    private final SchemaCheck schemas;

    Answers(Document document) {
        this.document = document;
        this.schemas = new SchemaCheck(document);
    }

    /** Returns what is wrong with an answer, in words; nothing if it is as documented. */
    List<String> faults(Sent sent, HttpResponse<String> answer) {
        List<String> faults = new ArrayList<>();
        int status = answer.statusCode();
        if (status >= 500) {
            faults.add("the service failed");
        }
        if (!sent.wrongs().isEmpty() && status < 400) {
            faults.add("what the document refuses was answered with success");
        }
        JsonNode said = document.resolve(sent.operation().response(status));
        if (said.isMissingNode()) {
            faults.add("the status is not documented");
            return faults;
        }
        said.path("headers").forEachEntry((name, header) -> header(name, document.resolve(header), answer, faults));
        if (said.path("content").isEmpty()) {
            if (!answer.body().isEmpty()) {
                faults.add("a body, and none is documented");
            }
            return faults;
        }
        content(said.get("content"), answer, faults);
        if (status >= 400) {
            problem(said, answer, faults);
        }
        return faults;
    }

    /** Returns what is wrong with the answer to a method that a path does not have. */
    List<String> faultsOfNoOperation(HttpResponse<String> answer) {
        List<String> faults = new ArrayList<>();
        if (answer.statusCode() != 404 && answer.statusCode() != 405) {
            faults.add("neither 404 nor 405");
        }
        JsonNode content = document.root().at("/components/responses/NotFound/content");
        content(content, answer, faults);
        return faults;
    }

    private void header(String name, JsonNode header, HttpResponse<String> answer, List<String> faults) {
        Optional<String> value = answer.headers().firstValue(name);
        if (value.isEmpty()) {
            if (header.path("required").asBoolean()) {
                faults.add("no header " + name);
            }
            return;
        }
        JsonNode schema = header.get("schema");
        JsonNode read = schema.path("type").asText().equals("integer")
                ? Requests.number(value.get())
                : JsonNodeFactory.instance.textNode(value.get());
        schemas.violations(schema, read).forEach(violation -> faults.add("header " + name + " " + violation));
    }

    private void content(JsonNode content, HttpResponse<String> answer, List<String> faults) {
        String type = answer.headers().firstValue("Content-Type").orElse("none").split(";")[0];
        if (!content.has(type)) {
            faults.add("media type " + type + " is not documented");
        } else if (answer.body().isEmpty()) {
            faults.add("no body");
        } else {
            try {
                JsonNode body = JSON.readTree(answer.body());
                schemas.violations(content.get(type).get("schema"), body)
                        .forEach(violation -> faults.add("body " + violation));
            } catch (JsonProcessingException e) {
                faults.add("body is not JSON: " + e.getOriginalMessage());
            }
        }
    }

    private static void problem(JsonNode said, HttpResponse<String> answer, List<String> faults) {
        if (!faults.isEmpty()) {
            return;
        }
        JsonNode problem = body(answer);
        if (problem.path("status").asInt() != answer.statusCode()) {
            faults.add("the body tells another status");
        }
        String type = problem.path("type").asText().replace("/problems/", "");
        if (!said.path("content").path(PROBLEM).path("examples").has(type)) {
            faults.add("problem " + type + " is not documented with this status");
        }
    }

    static JsonNode body(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.missingNode();
        }
    }
}
