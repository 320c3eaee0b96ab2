package dev.careerconversations.api.contract;

import dev.careerconversations.api.openapi.Document.Operation;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request of an operation.
 *
 * @param person who sends it; null for nobody that is known
 * @param target path and query, as in the URL
 * @param wrongs why the document refuses it; empty if it does not
 */
record Sent(
        Operation operation,
        @Nullable String person,
        String method,
        String target,
        Map<String, String> headers,
        byte @Nullable [] body,
        List<String> wrongs) {

    private static final int SHOWN = 500;

    String tell(HttpResponse<String> answer) {
        return "%s %s%n  by %s with %s%n  body %s%n  wrong in it: %s%n  answer %d %s%n  %s"
                .formatted(
                        method,
                        shown(target),
                        person,
                        shown(headers.toString()),
                        body == null ? "none" : shown(new String(body, StandardCharsets.UTF_8)),
                        wrongs,
                        answer.statusCode(),
                        answer.headers().map(),
                        shown(answer.body()));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (%d)".formatted(text.length());
    }
}
