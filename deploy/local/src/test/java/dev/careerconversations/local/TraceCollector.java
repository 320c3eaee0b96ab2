package dev.careerconversations.local;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Takes traces as an OpenTelemetry collector does, by OTLP over gRPC, and keeps what it was sent as it came. Names are UTF-8 in
 * it, and the ids of traces are their sixteen bytes.
 */
final class TraceCollector implements AutoCloseable {

    private static final String EXPORT = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";

    /** An answer without fields, after the five bytes that gRPC sends before each message. */
    private static final Buffer TAKEN = Buffer.buffer(new byte[5]);

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<String> received = new CopyOnWriteArrayList<>();

    TraceCollector() {
        server = vertx.createHttpServer()
                .requestHandler(this::take)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** Returns what a service is told that is to send its traces here, as docs/operations.md says. */
    Map<String, String> environment() {
        return Map.of(
                "QUARKUS_OTEL_SDK_DISABLED",
                "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://localhost:" + server.actualPort());
    }

    /** Returns whether one of the messages has all of these names, and the id of the trace. */
    boolean has(String trace, String... names) {
        String id = new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1);
        return received.stream()
                .anyMatch(message ->
                        message.contains(id) && List.of(names).stream().allMatch(message::contains));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void take(HttpServerRequest request) {
        if (!request.path().equals(EXPORT)) {
            request.response().setStatusCode(404).end();
            return;
        }
        request.body().onSuccess(message -> {
            received.add(message.toString(StandardCharsets.ISO_8859_1));
            request.response()
                    .putHeader("content-type", "application/grpc")
                    .putTrailer("grpc-status", "0")
                    .end(TAKEN);
        });
    }
}
