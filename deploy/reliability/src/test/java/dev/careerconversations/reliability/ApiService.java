package dev.careerconversations.reliability;

import static org.awaitility.Awaitility.await;

import dev.careerconversations.backends.OidcServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The API as it is deployed: a process, which people call with tokens. */
final class ApiService implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final OidcServer people;
    private final Process process;
    private final URI base;

    private ApiService(OidcServer people, Process process, Path log) {
        this.people = people;
        this.process = process;
        Matcher listening = await().atMost(Duration.ofMinutes(3))
                .failFast("The API ended while it started: see " + log, () -> !process.isAlive())
                .until(() -> LISTENING.matcher(Files.readString(log)), Matcher::find);
        this.base = URI.create("http://127.0.0.1:" + listening.group(1) + "/api/v1/");
    }

    /** Starts it and waits until it listens. It migrates, which finds nothing to do. */
    static ApiService start(Rig rig, OidcServer people) {
        Path log = rig.directory().resolve("api-service.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        Directories.API.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", rig.database().jdbcUrl());
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", "any");
        builder.environment().put("QUARKUS_FLYWAY_PASSWORD", "any");
        builder.environment().put("QUARKUS_OIDC_AUTH_SERVER_URL", people.issuerUrl());
        builder.environment().put("CAREER_FRONTEND_URL", "http://localhost:3000");
        builder.environment().put("CALENDAR_SENDER", "careers@example.com");
        builder.environment().put("LINKS_URL", "http://localhost:8080");
        builder.environment().put("LINKS_KEYS", Fleet.LINKS_KEYS);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new ApiService(people, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the status of the answer. */
    int call(String person, String method, String path, String body) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + people.token(person))
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (method.equals("PATCH")) {
            request.header("If-Match", "*");
        }
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
