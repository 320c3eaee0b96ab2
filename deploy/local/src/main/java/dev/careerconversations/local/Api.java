package dev.careerconversations.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.careerconversations.backends.DemoPerson;
import dev.careerconversations.backends.OidcServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** The public API as one person uses it, with a token from the token endpoint like any client's. */
final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final DemoPerson person;
    private final String token;

    private Api(URI base, DemoPerson person, String token) {
        this.base = base;
        this.person = person;
        this.token = token;
    }

    /** What the API answered; the body is empty JSON where there was none. */
    record Answer(int status, Optional<String> etag, JsonNode body) {}

    static Api as(DemoPerson person, URI base, String tokenUrl) {
        String form = "grant_type=client_credentials&client_id=%s&client_secret=x&scope=%s"
                .formatted(person.clientId(), OidcServer.AUDIENCE);
        HttpRequest request = HttpRequest.newBuilder(URI.create(tokenUrl))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return new Api(
                base, person, exchange(request).body().path("access_token").asText());
    }

    DemoPerson person() {
        return person;
    }

    /**
     * Sends a request. What it puts is read first, so that nobody else's change is lost.
     *
     * @param body JSON, or empty for none
     */
    Answer call(String method, String path, String body) {
        var request = request(method, path, body);
        if (method.equals("PUT")) {
            Answer seen = exchange(request("GET", path, "").build());
            seen.etag()
                    .ifPresentOrElse(
                            etag -> request.header("If-Match", etag), () -> request.header("If-None-Match", "*"));
        }
        return exchange(request.build());
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(base.resolve("/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private static Answer exchange(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("ETag"),
                    response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
