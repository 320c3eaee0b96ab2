package dev.careerconversations.worker.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.worker.dispatch.Observer;
import dev.careerconversations.worker.dispatch.Observer.Followed;
import dev.careerconversations.worker.ledger.Claims;
import dev.careerconversations.worker.support.Story;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TracedTest {

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final Observer traced = new Traced(
            Observer.NONE,
            SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build()
                    .get("test"));

    @Test
    void a_mail_that_was_taken_is_a_success() {
        assertThat(spanOf(mail -> mail.answered("SENT", "ACCEPTED 250")).getStatus())
                .isEqualTo(StatusData.create(StatusCode.OK, ""));
    }

    @Test
    void a_mail_that_was_refused_or_put_off_is_an_error_that_says_what_the_server_did() {
        assertThat(spanOf(mail -> mail.answered("FAILED", "REFUSED 550")).getStatus())
                .isEqualTo(StatusData.create(StatusCode.ERROR, "FAILED: REFUSED 550"));
        assertThat(spanOf(mail -> mail.answered("QUEUED", "PUT_OFF 451")).getStatus())
                .isEqualTo(StatusData.create(StatusCode.ERROR, "QUEUED: PUT_OFF 451"));
    }

    @Test
    void a_mail_of_which_nothing_is_known_any_more_ends_as_an_error() {
        assertThat(spanOf(mail -> {}).getStatus()).isEqualTo(StatusData.create(StatusCode.ERROR, "broken off"));
    }

    private SpanData spanOf(Consumer<Followed> sending) {
        exporter.reset();
        try (Followed mail = traced.sending(Claims.of(UUID.randomUUID(), Story.NOW))) {
            sending.accept(mail);
        }
        assertThat(exporter.getFinishedSpanItems()).hasSize(1);
        return exporter.getFinishedSpanItems().get(0);
    }
}
