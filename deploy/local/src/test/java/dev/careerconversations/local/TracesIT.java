package dev.careerconversations.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Both packaged services with traces switched on as docs/operations.md says: one trace leads from the request to the mail. */
class TracesIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void a_collector_is_told_of_the_request_and_of_the_mail_that_it_caused() throws Exception {
        try (Stack stack = TestStack.prepare("it-traces");
                TraceCollector collector = new TraceCollector()) {
            stack.startBackends();
            Ports ports = FreePorts.settled();
            int port = stack.api().getPort();
            try (Service api = started(
                            stack,
                            collector,
                            "api-service",
                            ports.management,
                            stack.environments().ofApi(port, stack.oidc().issuerUrl()));
                    Service worker = started(
                            stack,
                            collector,
                            "reminder-worker",
                            ports.worker,
                            stack.environments().ofWorker())) {
                String plan = post(
                        stack,
                        "/api/v1/plans",
                        "{\"title\": \"Growing\", \"manager\": {\"email\": \"marc@example.com\"}}");
                post(stack, plan.replaceFirst("(?s).*?\"id\" *: *\"([^\"]*)\".*", "/api/v1/plans/$1/invitation"), "{}");

                await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                    assertThat(stack.mail().received()).isNotEmpty();
                    assertThat(collector.has(TRACE, "api-service", "/invitation"))
                            .isTrue();
                    assertThat(collector.has(TRACE, "reminder-worker", "send email"))
                            .isTrue();
                });
                assertThat(api.process().isAlive() && worker.process().isAlive())
                        .isTrue();
            }
        }
    }

    private static Service started(
            Stack stack, TraceCollector collector, String name, int management, Map<String, String> environment)
            throws Exception {
        Map<String, String> told = new LinkedHashMap<>(environment);
        told.putAll(collector.environment());
        Service service =
                Service.start(name, management, told, stack.directory().resolve(name + ".log"));
        stack.adopt(service.process());
        return service.awaitReady();
    }

    private static String post(Stack stack, String path, String body) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(stack.api().resolve(path))
                                .header(
                                        "Authorization",
                                        "Bearer " + stack.oidc().token("alice"))
                                .header("Content-Type", "application/json")
                                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body();
    }
}
