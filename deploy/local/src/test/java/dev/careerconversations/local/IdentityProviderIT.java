package dev.careerconversations.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerconversations.backends.OidcServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The API beside an identity provider that comes late and goes away again. */
class IdentityProviderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void it_is_ready_once_it_has_the_keys_and_then_needs_the_provider_no_more() throws Exception {
        Ports late = FreePorts.settled();
        try (Stack stack = TestStack.prepare("it-identity")) {
            stack.startBackends();
            URI api = URI.create("http://localhost:" + late.api);
            URI management = stack.beginApi("api-service", late, "http://localhost:" + late.oidc + "/default")
                    .management();
            await().atMost(PATIENCE).until(() -> status(management, "/q/health/live", "") == 200);

            HttpResponse<String> notReady = get(management, "/q/health/ready", "");
            assertThat(notReady.statusCode()).isEqualTo(503);
            assertThat(notReady.body().replace("\n", "").replace(" ", ""))
                    .contains("\"name\":\"keysoftheidentityprovider\",\"status\":\"DOWN\"");
            HttpResponse<String> refused = get(api, "/api/v1/me", stack.oidc().token("alice"));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
            assertThat(refused.headers().firstValue("retry-after")).isPresent();

            String token;
            try (OidcServer provider = OidcServer.start(late.oidc)) {
                await().atMost(PATIENCE).until(() -> status(management, "/q/health/ready", "") == 200);
                token = provider.token("alice");
                assertThat(status(api, "/api/v1/me", token)).isEqualTo(200);
            }

            assertThat(status(api, "/api/v1/me", token)).isEqualTo(200);
            assertThat(status(management, "/q/health/ready", "")).isEqualTo(200);
            assertThat(status(api, "/api/v1/me", stack.oidc().token("alice"))).isEqualTo(401);
        }
    }

    private static int status(URI api, String path, String token) throws Exception {
        try {
            return get(api, path, token).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static HttpResponse<String> get(URI api, String path, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path)).timeout(Duration.ofSeconds(30));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
