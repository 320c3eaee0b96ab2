package dev.careerconversations.api.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/** Sends requests as they are, and adds no more than the token of who sends them. */
final class Wire {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new HashMap<>();
    private final URI server;
    private final UnaryOperator<String> token;

    Wire(URI server, UnaryOperator<String> token) {
        this.server = server;
        this.token = token;
    }

    HttpResponse<String> answer(Sent sent) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create(server.resolve("/") + sent.target().substring(1)));
        request.method(
                sent.method().toUpperCase(Locale.ROOT),
                sent.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(sent.body()));
        if (!sent.headers().containsKey(OddHeaders.AUTHORIZATION) && sent.person() != null) {
            request.header("Authorization", "Bearer " + tokens.computeIfAbsent(sent.person(), token));
        }
        sent.headers().forEach((name, value) -> {
            if (!name.equals(OddHeaders.AUTHORIZATION) || !value.isEmpty()) {
                request.header(name, value);
            }
        });
        return http.send(request.build(), text());
    }

    private static BodyHandler<String> text() {
        return answer -> BodySubscribers.mapping(
                BodySubscribers.ofByteArray(),
                bytes -> answer.headers()
                                .firstValue("Content-Encoding")
                                .orElse("")
                                .equals("gzip")
                        ? unzipped(bytes)
                        : new String(bytes, StandardCharsets.UTF_8));
    }

    private static String unzipped(byte[] bytes) {
        try (InputStream zipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(zipped.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "not gzip: " + e.getMessage();
        }
    }
}
